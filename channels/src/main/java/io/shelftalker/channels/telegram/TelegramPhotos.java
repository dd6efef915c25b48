package io.shelftalker.channels.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What Telegram calls the pictures that one bot has sent lately, so that each is fetched or uploaded once
 * (core.telegram.org/bots/api#sending-files). After a day an address may show another picture.
 */
final class TelegramPhotos {
    private static final int MOST = 5_000;
    private static final long FRESH = Duration.ofDays(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Known> known = new LinkedHashMap<>(64, 0.75f, true);

    private record Known(String file, long since) {}

    Optional<String> of(URI picture) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(picture))
                    .filter(one -> System.nanoTime() - one.since() < FRESH)
                    .map(Known::file);
        } finally {
            lock.unlock();
        }
    }

    void keep(URI picture, String file) {
        lock.lock();
        try {
            known.putIfAbsent(picture, new Known(file, System.nanoTime()));
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    void forget(URI picture) {
        lock.lock();
        try {
            known.remove(picture);
        } finally {
            lock.unlock();
        }
    }
}
