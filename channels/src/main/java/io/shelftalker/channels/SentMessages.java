package io.shelftalker.channels;

import io.shelftalker.core.channel.Outgoing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What this process has sent lately, by idempotency key, so that a repeated attempt goes on where the last one ended.
 * For platforms that know no keys themselves; after a restart a message may be sent again.
 */
public final class SentMessages {
    private static final int MOST = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<String>> byKey = new LinkedHashMap<>();

    /** The ids of the messages that a reply has become so far. */
    public List<String> of(Outgoing outgoing) {
        lock.lock();
        try {
            return byKey.getOrDefault(key(outgoing), List.of());
        } finally {
            lock.unlock();
        }
    }

    public void add(Outgoing outgoing, String message) {
        lock.lock();
        try {
            byKey.merge(key(outgoing), List.of(message), (before, more) -> Stream.concat(before.stream(), more.stream())
                    .toList());
            if (byKey.size() > MOST) {
                byKey.remove(byKey.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private static String key(Outgoing outgoing) {
        return outgoing.address().account().value() + " " + outgoing.idempotencyKey();
    }
}
