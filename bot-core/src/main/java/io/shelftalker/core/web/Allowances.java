package io.shelftalker.core.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** How often somebody may come, counted in this process; of those who have not come for long, nothing is known. */
@Singleton
public final class Allowances {
    private static final int MOST = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Use, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Use, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What is counted.
     *
     * @param of tells it from other things that the same ones do
     */
    public record Rate(String of, int atOnce, int perMinute) {
        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }

    private record Use(Rate rate, String who) {}

    /** Takes one; how long to wait if there is none left. */
    public Optional<Duration> take(Rate rate, String who) {
        ConsumptionProbe probe = bucket(new Use(rate, who)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long to wait until there is one to take, if there is none. */
    public Optional<Duration> spent(Rate rate, String who) {
        EstimationProbe probe = bucket(new Use(rate, who)).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Use use) {
        lock.lock();
        try {
            return buckets.computeIfAbsent(use, key -> key.rate().bucket());
        } finally {
            lock.unlock();
        }
    }
}
