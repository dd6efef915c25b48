package io.shelftalker.core.web;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys that were recognised in this process of late, by their hashes. They need not wait for strangers who guess from
 * behind the same address; whether they open anything still is looked up each time.
 */
@Singleton
final class Regulars {
    private static final int MOST = 10_000;

    private final Set<String> hashes =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    void add(String key) {
        hashes.add(hash(key));
    }

    boolean has(String key) {
        return hashes.contains(hash(key));
    }

    void remove(String key) {
        hashes.remove(hash(key));
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(KeySecret.hash(key));
    }
}
