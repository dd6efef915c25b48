package io.shelftalker.channels;

import io.shelftalker.core.channel.Outgoing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What has been sent of replies lately, by idempotency key, so that a repeated attempt goes on where the last one ended: by
 * this process, and as the outgoing message says by others. For platforms that know no keys themselves; where a process was
 * killed while it sent, its last messages may be sent again.
 */
public final class SentMessages {
    private static final int MOST = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<String>> byKey = new LinkedHashMap<>();

    /** The ids of the messages that a reply has become so far. */
    public List<String> of(Outgoing outgoing) {
        lock.lock();
        try {
            List<String> here = byKey.getOrDefault(key(outgoing), List.of());
            return here.size() >= outgoing.begun().size() ? here : outgoing.begun();
        } finally {
            lock.unlock();
        }
    }

    public void add(Outgoing outgoing, String message) {
        List<String> before = of(outgoing);
        lock.lock();
        try {
            byKey.put(
                    key(outgoing),
                    Stream.concat(before.stream(), Stream.of(message)).toList());
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
