package io.shelftalker.testkit.shop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What was asked of a shop since it opened or since {@link #clear}. Live: each call answers for its moment. */
public final class ShopRequests {
    private static final int PATHS_KEPT = 20_000;
    private static final int AGENTS_KEPT = 100;

    private final Map<String, LongAdder> paths = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Set<String> agents = ConcurrentHashMap.newKeySet();
    private final LongAdder total = new LongAdder();
    private final Lock arrivals = new ReentrantLock();
    private final Condition another = arrivals.newCondition();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicLong lastArrival = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong shortestGap = new AtomicLong(Long.MAX_VALUE);

    ShopRequests() {}

    /** Somebody who asked for something and is not answered yet. */
    final class Presence {
        private final AtomicBoolean present = new AtomicBoolean(true);

        private Presence() {}

        /** Ends before the last byte of the answer is sent: who has it may ask again at once. */
        void end() {
            if (present.compareAndSet(true, false)) {
                inFlight.decrementAndGet();
            }
        }
    }

    Presence arrived(String path, String agent) {
        total.increment();
        if (paths.size() < PATHS_KEPT || paths.containsKey(path)) {
            paths.computeIfAbsent(path, _ -> new LongAdder()).increment();
        }
        if (agents.size() < AGENTS_KEPT) {
            agents.add(agent);
        }
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        var now = System.nanoTime();
        var before = lastArrival.getAndSet(now);
        if (before != Long.MIN_VALUE) {
            shortestGap.accumulateAndGet(Math.max(0, now - before), Math::min);
        }
        arrivals.lock();
        try {
            another.signalAll();
        } finally {
            arrivals.unlock();
        }
        return new Presence();
    }

    /** Waits until a path was asked for so often. @return whether it was, within the time */
    public boolean await(String path, long times, Duration patience) throws InterruptedException {
        return await(() -> of(path) >= times, patience);
    }

    /** Waits until paths of a kind were asked for so often, all together. @return whether they were, within the time */
    public boolean await(Predicate<String> kind, long times, Duration patience) throws InterruptedException {
        return await(() -> of(kind) >= times, patience);
    }

    /** Waits until so much was asked for, whatever it was. @return whether it was, within the time */
    public boolean awaitTotal(long times, Duration patience) throws InterruptedException {
        return await(() -> total() >= times, patience);
    }

    private boolean await(BooleanSupplier reached, Duration patience) throws InterruptedException {
        var left = patience.toNanos();
        arrivals.lock();
        try {
            while (!reached.getAsBoolean() && left > 0) {
                left = another.awaitNanos(left);
            }
        } finally {
            arrivals.unlock();
        }
        return reached.getAsBoolean();
    }

    void answered(int status) {
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    public long total() {
        return total.sum();
    }

    /** How often a path was asked for, as "/robots.txt". Paths after the first 20,000 count only in the total. */
    public long of(String path) {
        var count = paths.get(path);
        return count == null ? 0 : count.sum();
    }

    /** How often paths of a kind were asked for, all together. */
    public long of(Predicate<String> kind) {
        return paths.entrySet().stream()
                .filter(path -> kind.test(path.getKey()))
                .mapToLong(path -> path.getValue().sum())
                .sum();
    }

    public long answeredWith(int status) {
        var count = statuses.get(status);
        return count == null ? 0 : count.sum();
    }

    /** The paths asked for, at most 20,000. */
    public Set<String> paths() {
        return Set.copyOf(paths.keySet());
    }

    /** The User-Agent headers seen, at most 100; a request without one counts as "". */
    public Set<String> userAgents() {
        return Set.copyOf(agents);
    }

    /** The most requests that were under way at once. */
    public int mostAtOnce() {
        return mostInFlight.get();
    }

    /** The shortest time between the arrivals of two requests, whatever their paths; empty before the second. */
    public Optional<Duration> shortestGap() {
        var gap = shortestGap.get();
        return gap == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(gap));
    }

    /** Begins to count anew. */
    public void clear() {
        paths.clear();
        statuses.clear();
        agents.clear();
        total.reset();
        mostInFlight.set(inFlight.get());
        lastArrival.set(Long.MIN_VALUE);
        shortestGap.set(Long.MAX_VALUE);
    }
}
