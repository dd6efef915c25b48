package io.shelftalker.testkit.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Counts one sender's messages. */
final class Pacing {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Instant> sent = new ArrayDeque<>();
    private final Map<String, Instant> lastTo = new HashMap<>();
    private Instant blockedUntil = Instant.MIN;
    private int hurried;

    /** Whether the sender keeps within its second. */
    boolean admits(Rates rates, Instant now) {
        if (rates.perSecond() == 0) {
            return true;
        }
        lock.lock();
        try {
            while (!sent.isEmpty() && !sent.element().plus(SECOND).isAfter(now)) {
                sent.remove();
            }
            return sent.size() < rates.perSecond() && sent.add(now);
        } finally {
            lock.unlock();
        }
    }

    /** Notes a message that follows the one before to the same person too fast. */
    void note(String to, Rates rates, Instant now) {
        lock.lock();
        try {
            @Nullable Instant before = lastTo.put(to, now);
            if (before != null && before.plus(rates.toOnePerson()).isAfter(now)) {
                hurried++;
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many messages came faster to one person than WhatsApp likes. */
    int hurried() {
        lock.lock();
        try {
            return hurried;
        } finally {
            lock.unlock();
        }
    }

    /** Forbids calls until so many seconds have passed. */
    void block(long seconds, Instant now) {
        lock.lock();
        try {
            blockedUntil = now.plusSeconds(seconds);
        } finally {
            lock.unlock();
        }
    }

    boolean isBlocked(Instant now) {
        lock.lock();
        try {
            return now.isBefore(blockedUntil);
        } finally {
            lock.unlock();
        }
    }
}
