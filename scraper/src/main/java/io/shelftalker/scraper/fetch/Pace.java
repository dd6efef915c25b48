package io.shelftalker.scraper.fetch;

import java.time.Duration;
import java.util.Optional;

/** When the next request to a host may start: slower after each push back, faster again while it answers. */
final class Pace {
    private static final int PUSH_BACKS = 6;

    private final Politeness politeness;
    private long delay;
    private long next;
    private long pausedUntil;
    private long lastPushBack;
    private int pushBacks;
    private boolean closed;

    Pace(Politeness politeness, long now) {
        this.politeness = politeness;
        this.next = now;
        this.pausedUntil = now;
        this.lastPushBack = now - 1;
        this.delay = politeness.delay().toNanos();
    }

    /** Takes the next turn, and says when it starts. Times are those of {@link System#nanoTime}. */
    synchronized long turn(long now) {
        long start = Math.max(now, next);
        next = start + delay;
        return start;
    }

    /** The pause between two requests as it is now. */
    synchronized Duration delay() {
        return Duration.ofNanos(delay);
    }

    /** When a pause ends that began after a turn was taken. */
    synchronized long pausedUntil() {
        return pausedUntil;
    }

    synchronized void answered() {
        pushBacks = 0;
        delay = Math.max(politeness.delay().toNanos(), delay * 9 / 10);
    }

    /** @param started when the request started: those that were under way together count once */
    synchronized void pushedBack(long started, long now, Optional<Duration> retryAfter) {
        if (started > lastPushBack) {
            lastPushBack = now;
            pushBacks++;
            delay = Math.min(
                    Math.max(delay * 2, politeness.backoff().toNanos() / 4),
                    politeness.patience().toNanos());
        }
        boolean tooLong = retryAfter.isPresent() && retryAfter.get().compareTo(politeness.patience()) > 0;
        closed = closed || tooLong || pushBacks >= PUSH_BACKS;
        long doubled = politeness.backoff().toNanos() << Math.min(pushBacks - 1, 10);
        long asked = tooLong ? 0 : retryAfter.map(Duration::toNanos).orElse(0L);
        pausedUntil = Math.max(pausedUntil, now + Math.max(doubled, asked));
        next = Math.max(next, pausedUntil);
    }

    /** Whether the host pushed back too often, or asked for too long a pause, to go on. */
    synchronized boolean isClosed() {
        return closed;
    }
}
