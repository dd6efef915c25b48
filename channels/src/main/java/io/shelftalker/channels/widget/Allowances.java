package io.shelftalker.channels.widget;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** How often visitors and addresses may come, counted in this process; of those who have not come for long, nothing is known. */
@Singleton
final class Allowances {
    private static final int MOST = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /** What is counted. */
    enum Use {
        /** New sessions from one address. */
        SESSION_FROM_ADDRESS(40, 40),
        /** What comes from one address, behind which an office may sit. */
        EVENT_FROM_ADDRESS(200, 300),
        /** What one visitor says and presses. */
        EVENT_OF_VISITOR(60, 60);

        private final int atOnce;
        private final int perMinute;

        Use(int atOnce, int perMinute) {
            this.atOnce = atOnce;
            this.perMinute = perMinute;
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }

    /** Takes one; how long to wait if there is none left. */
    Optional<Duration> take(Use use, String who) {
        ConsumptionProbe probe = bucket(use, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Use use, String who) {
        lock.lock();
        try {
            return buckets.computeIfAbsent(use.name() + " " + who, key -> use.bucket());
        } finally {
            lock.unlock();
        }
    }
}
