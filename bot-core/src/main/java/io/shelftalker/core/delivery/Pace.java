package io.shelftalker.core.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An even pace: each caller is given the next free moment. */
final class Pace {
    private final long interval;
    private long next = System.nanoTime();

    /** @param perSecond how many may pass in a second */
    Pace(int perSecond) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for the caller's turn, which does not come before so long. */
    void await(Duration delay) throws InterruptedException {
        Thread.sleep(delay);
        TimeUnit.NANOSECONDS.sleep(reserve());
    }

    private synchronized long reserve() {
        long now = System.nanoTime();
        next = Math.max(next + interval, now);
        return next - now;
    }
}
