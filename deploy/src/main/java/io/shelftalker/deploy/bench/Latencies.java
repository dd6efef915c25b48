package io.shelftalker.deploy.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Times of many operations, of which quantiles are asked. */
final class Latencies {
    private static final int MOST = 1_000_000;

    private final long[] nanos = new long[MOST];
    private final AtomicLong count = new AtomicLong();

    void add(long elapsed) {
        nanos[(int) (count.getAndIncrement() % MOST)] = elapsed;
    }

    long count() {
        return count.get();
    }

    /** @param share 0.99 for the time that 99 % stay below */
    double millis(double share) {
        int size = (int) Math.min(MOST, count.get());
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, Math.round(share * size))] / 1e6;
    }
}
