package io.shelftalker.testkit.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Counts one app's calls and tells it to wait. */
final class Pacing {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> paidUntil = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private final Deque<Instant> updates = new ArrayDeque<>();

    /** Seconds for which a method is still forbidden, 0 when it is allowed. */
    long blockedFor(String what, Instant now) {
        lock.lock();
        try {
            @Nullable Instant until = blocked.get(what);
            return until == null ? 0 : seconds(Duration.between(now, until));
        } finally {
            lock.unlock();
        }
    }

    /** Forbids such calls until so many seconds have passed. */
    void block(String what, long retryAfterSeconds, Instant now) {
        lock.lock();
        try {
            blocked.put(what, now.plusSeconds(retryAfterSeconds));
        } finally {
            lock.unlock();
        }
    }

    /** Admits a message to a channel, or refuses it and blocks the method for the time it names. */
    void post(String channel, Rates rates, Instant now) {
        if (rates.isOff()) {
            return;
        }
        lock.lock();
        try {
            Instant owed = paidUntil.getOrDefault(channel, Instant.MIN);
            Instant next = (owed.isAfter(now) ? owed : now).plus(rates.postInterval());
            refuse(
                    "chat.postMessage",
                    Duration.between(now.plus(rates.postInterval().multipliedBy(rates.postBurst())), next),
                    now);
            paidUntil.put(channel, next);
        } finally {
            lock.unlock();
        }
    }

    /** Admits an edit, or refuses it. */
    void update(Rates rates, Instant now) {
        if (rates.isOff()) {
            return;
        }
        lock.lock();
        try {
            while (!updates.isEmpty() && !updates.element().plus(MINUTE).isAfter(now)) {
                updates.remove();
            }
            if (updates.size() >= rates.updatesPerMinute()) {
                refuse("chat.update", Duration.between(now, updates.element().plus(MINUTE)), now);
            }
            updates.add(now);
        } finally {
            lock.unlock();
        }
    }

    private void refuse(String what, Duration wait, Instant now) {
        long seconds = seconds(wait);
        if (seconds > 0) {
            blocked.put(what, now.plusSeconds(seconds));
            throw Refused.tooFast(seconds);
        }
    }

    private static long seconds(Duration wait) {
        return wait.isPositive() ? wait.plusNanos(999_999_999).toSeconds() : 0;
    }
}
