package io.shelftalker.channels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a platform has asked this process to leave alone for a while, and until when.
 *
 * @param <K> what it can ask that for: an account, a chat, a method
 */
public final class Rests<K> {
    private static final int MANY = 1_000;

    private final InstantSource clock;
    private final Map<K, Instant> until = new ConcurrentHashMap<>();

    public Rests(InstantSource clock) {
        this.clock = clock;
    }

    /** Leaves it alone for so long, or for as long as was asked before if that is longer. */
    public void rest(K what, Duration pause) {
        Instant now = clock.instant();
        if (until.size() >= MANY) {
            until.values().removeIf(end -> !end.isAfter(now));
        }
        until.merge(what, now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How long it still has to be left alone. */
    public Optional<Duration> left(K what) {
        return Optional.ofNullable(until.get(what))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }

    public boolean isResting(K what) {
        return left(what).isPresent();
    }
}
