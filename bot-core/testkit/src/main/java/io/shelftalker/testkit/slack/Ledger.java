package io.shelftalker.testkit.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What apps have written in one channel, in order; whoever waits for more is woken. */
final class Ledger {
    private static final int KEPT = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, ChatMessage> messages = new LinkedHashMap<>();
    private int count;

    /** A timestamp as Slack gives each message: the second, and a number that makes it unique. */
    String nextTs(Instant now) {
        lock.lock();
        try {
            return "%d.%06d".formatted(now.getEpochSecond(), ++count * 100);
        } finally {
            lock.unlock();
        }
    }

    void append(ChatMessage message) {
        lock.lock();
        try {
            messages.put(message.ts(), message);
            if (messages.size() > KEPT) {
                messages.remove(messages.keySet().iterator().next());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Replaces a message by what {@code change} makes of it; the change may refuse. */
    void replace(String ts, UnaryOperator<ChatMessage> change) {
        lock.lock();
        try {
            ChatMessage message =
                    Optional.ofNullable(messages.get(ts)).orElseThrow(() -> Refused.because("message_not_found"));
            messages.put(ts, change.apply(message));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void remove(String ts) {
        lock.lock();
        try {
            if (messages.remove(ts) == null) {
                throw Refused.because("message_not_found");
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<ChatMessage> messages() {
        lock.lock();
        try {
            return List.copyOf(messages.values());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@code wanted} finds something; empty when the time is over first. */
    <T> Optional<T> await(Function<List<ChatMessage>, Optional<T>> wanted, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            Optional<T> found = wanted.apply(messages());
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = wanted.apply(messages());
            }
            return found;
        } finally {
            lock.unlock();
        }
    }
}
