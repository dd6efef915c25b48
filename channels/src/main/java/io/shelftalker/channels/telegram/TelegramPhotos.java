package io.shelftalker.channels.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private static final Duration FRESH = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Known> known = new LinkedHashMap<>(64, 0.75f, true);

    private final InstantSource clock;

    private record Known(String file, Instant since) {}

    TelegramPhotos(InstantSource clock) {
        this.clock = clock;
    }

    Optional<String> of(URI picture) {
        lock.lock();
        try {
            Optional<Known> fresh = Optional.ofNullable(known.get(picture)).filter(this::isFresh);
            if (fresh.isEmpty()) {
                known.remove(picture);
            }
            return fresh.map(Known::file);
        } finally {
            lock.unlock();
        }
    }

    /** What is known already keeps its age: it may have been shown by its name, whatever its address shows now. */
    void keep(URI picture, String file) {
        lock.lock();
        try {
            known.putIfAbsent(picture, new Known(file, clock.instant()));
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh(Known one) {
        return one.since().plus(FRESH).isAfter(clock.instant());
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
