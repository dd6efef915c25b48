package io.shelftalker.scraper.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * When the next request to a host may start: slower after each push back, faster again while it answers.
 *
 * <p>A page that is refused says little of its host: it may be for members only, or broken. Only the third refusal in a row
 * counts as a push back. A host that pushed back {@value #PUSH_BACKS} times in a row, or refuses far more than it answers
 * over a long time, is left alone.
 */
final class Pace {
    private static final int PUSH_BACKS = 6;
    private static final int ODD_REFUSALS = 2;
    private static final int STRAINED = 24;
    private static final int SLOWEST = 16;

    private final Politeness politeness;
    private long delay;
    private long next;
    private long pausedUntil;
    private long lastRefusal;
    private int refusals;
    private int pushBacks;
    private int strain;
    private boolean closed;

    Pace(Politeness politeness, long now) {
        this.politeness = politeness;
        this.next = now;
        this.pausedUntil = now;
        this.lastRefusal = now - 1;
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
        refusals = 0;
        pushBacks = 0;
        strain = Math.max(0, strain - 1);
        delay = Math.max(politeness.delay().toNanos(), delay * 3 / 4);
    }

    /** A page that the host would not or could not hand out. @param started when the request started */
    synchronized void refused(long started, long now) {
        if (!isNews(started, now)) {
            return;
        }
        refusals++;
        if (refusals > ODD_REFUSALS) {
            slowDown();
        }
        pause(now, pause());
    }

    /**
     * The host asks for fewer requests.
     *
     * @param started when the request started: those that were under way together count once
     */
    synchronized void pushedBack(long started, long now, Optional<Duration> retryAfter) {
        if (isNews(started, now)) {
            slowDown();
        }
        boolean tooLong = retryAfter.isPresent() && retryAfter.get().compareTo(politeness.patience()) > 0;
        closed = closed || tooLong;
        long asked = tooLong ? 0 : retryAfter.map(Duration::toNanos).orElse(0L);
        pause(now, Math.max(pause(), asked));
    }

    /** Whether the host refused too much, or asked for too long a pause, to go on. */
    synchronized boolean isClosed() {
        return closed;
    }

    private boolean isNews(long started, long now) {
        boolean news = started > lastRefusal;
        if (news) {
            lastRefusal = now;
            strain++;
            closed = closed || strain >= STRAINED;
        }
        return news;
    }

    private void slowDown() {
        pushBacks++;
        closed = closed || pushBacks >= PUSH_BACKS;
        long first = politeness.backoff().toNanos() / 4;
        long slowest = SLOWEST * Math.max(politeness.delay().toNanos(), first);
        delay = atMostPatience(Math.min(slowest, Math.max(delay * 2, first)));
    }

    private long pause() {
        return atMostPatience(politeness.backoff().toNanos() << Math.max(0, pushBacks - 1));
    }

    private void pause(long now, long length) {
        pausedUntil = Math.max(pausedUntil, now + length);
        next = Math.max(next, pausedUntil);
    }

    private long atMostPatience(long length) {
        return Math.min(length, politeness.patience().toNanos());
    }
}
