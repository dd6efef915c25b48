package io.shelftalker.testkit.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest calls and the violations among them, bounded; recording calls can be switched off. */
public final class RequestLog {
    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Deque<Violation> violations = new ArrayDeque<>();
    private volatile boolean recording = true;

    public void recording(boolean on) {
        recording = on;
    }

    public boolean isRecording() {
        return recording;
    }

    public void add(RecordedRequest request) {
        lock.lock();
        try {
            bounded(requests, request);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void add(Violation violation) {
        lock.lock();
        try {
            bounded(violations, violation);
        } finally {
            lock.unlock();
        }
    }

    public List<RecordedRequest> requests() {
        lock.lock();
        try {
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    public List<Violation> violations() {
        lock.lock();
        try {
            return List.copyOf(violations);
        } finally {
            lock.unlock();
        }
    }

    /** The recorded calls of one method. */
    public List<RecordedRequest> of(String method) {
        return requests().stream()
                .filter(request -> request.method().equalsIgnoreCase(method))
                .toList();
    }

    /** Waits until a method has been called so often; an assertion error when it is not in time. */
    public List<RecordedRequest> await(String method, int count, Duration timeout) {
        try {
            List<RecordedRequest> found = awaited(method, count, timeout);
            if (found.size() < count) {
                throw new AssertionError(
                        "Waited " + timeout + " for " + count + " calls of " + method + "; there are " + found.size());
            }
            return found;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method, interrupted);
        }
    }

    private List<RecordedRequest> awaited(String method, int count, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            List<RecordedRequest> found = of(method);
            while (found.size() < count && left > 0) {
                left = added.awaitNanos(left);
                found = of(method);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private static <T> void bounded(Deque<T> log, T entry) {
        log.add(entry);
        if (log.size() > MOST) {
            log.poll();
        }
    }
}
