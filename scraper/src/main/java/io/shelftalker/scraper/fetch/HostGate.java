package io.shelftalker.scraper.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The one queue to a host: everyone who wants a page of it waits here for their turn. */
public final class HostGate {
    private final String host;
    private final Turns turns;
    private final Semaphore places;
    private final Pace pace;

    HostGate(String host, Politeness politeness, Turns turns) {
        this.host = host;
        this.turns = turns;
        this.places = new Semaphore(politeness.concurrency(), true);
        this.pace = new Pace(politeness, System.nanoTime());
    }

    /** Waits for a turn, and says when it began. Every turn must be ended. */
    long enter() throws InterruptedException {
        places.acquire();
        boolean entered = false;
        try {
            sleepUntil(pace.turn(System.nanoTime()));
            if (!pace.delay().isZero()) {
                sleepUntil(System.nanoTime() + turns.take(host, pace.delay()).toNanos());
            }
            while (pace.pausedUntil() > System.nanoTime() && !pace.isClosed()) {
                sleepUntil(pace.pausedUntil());
            }
            entered = true;
            return System.nanoTime();
        } finally {
            if (!entered) {
                places.release();
            }
        }
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long wait = moment - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    void leave() {
        places.release();
    }

    void answered() {
        pace.answered();
    }

    void refused(long started) {
        pace.refused(started, System.nanoTime());
    }

    void pushedBack(long started, Optional<Duration> retryAfter) {
        pace.pushedBack(started, System.nanoTime(), retryAfter);
    }

    /** Whether the host does not want to be asked any more. */
    public boolean isClosed() {
        return pace.isClosed();
    }
}
