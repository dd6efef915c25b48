package io.shelftalker.testkit.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** What was written in one chat, in order and bounded; whoever waits for more is woken. @param <M> a message */
public final class Ledger<M> {
    private static final int KEPT = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<M> messages = new ArrayDeque<>();

    public void append(M message) {
        lock.lock();
        try {
            messages.add(message);
            if (messages.size() > KEPT) {
                messages.poll();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<M> messages() {
        lock.lock();
        try {
            return List.copyOf(messages);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@code wanted} finds something; an assertion error when it does not in time. */
    public <T> T await(Function<List<M>, Optional<T>> wanted, Duration patience, String what) {
        try {
            return awaited(wanted, patience)
                    .orElseThrow(() ->
                            new AssertionError("Waited " + patience + " for " + what + "; there are " + messages()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, interrupted);
        }
    }

    private <T> Optional<T> awaited(Function<List<M>, Optional<T>> wanted, Duration patience)
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
