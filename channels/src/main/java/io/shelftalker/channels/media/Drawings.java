package io.shelftalker.channels.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Draws charts, few at a time, and keeps the last: platforms ask for the same one several times within a minute. */
@Singleton
final class Drawings {
    /** Drawing is work for the processor: more at once would only take longer. */
    private static final int AT_ONCE = 2;

    /** Some tens of kilobytes each. */
    static final int KEPT = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MediaTokens.Reference, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    @Inject
    Drawings() {
        this(PATIENCE);
    }

    Drawings(Duration patience) {
        this.patience = patience;
    }

    /** The chart of a message. @param draw draws it, where it can be drawn */
    Drawing of(MediaTokens.Reference message, Supplier<Optional<byte[]>> draw) throws InterruptedException {
        Optional<byte[]> before = kept(message);
        if (before.isPresent()) {
            return new Drawing.Done(before);
        }
        if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Drawing.Busy();
        }
        try {
            // Whoever asked at the same time may have drawn it meanwhile.
            Optional<byte[]> drawn = kept(message).or(draw);
            drawn.ifPresent(png -> keep(message, png));
            return new Drawing.Done(drawn);
        } finally {
            room.release();
        }
    }

    private Optional<byte[]> kept(MediaTokens.Reference message) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(message));
        } finally {
            lock.unlock();
        }
    }

    private void keep(MediaTokens.Reference message, byte[] png) {
        lock.lock();
        try {
            kept.put(message, png);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
