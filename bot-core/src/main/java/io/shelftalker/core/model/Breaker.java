package io.shelftalker.core.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Asks nobody for a while who failed several times in a row; then one may try. */
final class Breaker {
    static final int FAILURES = 3;
    static final Duration REST = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private int failures;
    private long since;

    /** @param nanos a clock that only counts, as {@link System#nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether to ask now; whoever may tries for all after a rest. */
    synchronized boolean lets() {
        if (failures < FAILURES) {
            return true;
        }
        boolean rested = nanos.getAsLong() - since >= REST.toNanos();
        if (rested) {
            since = nanos.getAsLong();
        }
        return rested;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        since = nanos.getAsLong();
    }
}
