package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A count that can be waited for; counting takes the lock only while somebody waits. */
final class Tally {
    private final AtomicLong count = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition reached = lock.newCondition();
    private volatile long wanted = Long.MAX_VALUE;

    void add(int more) {
        if (count.addAndGet(more) >= wanted) {
            lock.lock();
            try {
                reached.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    long count() {
        return count.get();
    }

    /** The count when it has reached {@code target} or the time is over; one waits at a time. */
    long await(long target, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            wanted = target;
            while (count.get() < target && left > 0) {
                left = reached.awaitNanos(left);
            }
            return count.get();
        } finally {
            wanted = Long.MAX_VALUE;
            lock.unlock();
        }
    }
}
