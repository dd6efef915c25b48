package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A question to a bot and the place for its answer. */
final class Awaited<T> {
    private final String id;
    private final Instant askedAt;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile @Nullable T answer;

    Awaited(String id, Instant askedAt) {
        this.id = id;
        this.askedAt = askedAt;
    }

    String id() {
        return id;
    }

    boolean isOlderThan(Duration age, Instant now) {
        return askedAt.plus(age).isBefore(now);
    }

    void answer(T given) {
        answer = given;
        answered.countDown();
    }

    Optional<T> answer() {
        return Optional.ofNullable(answer);
    }

    T await(Duration timeout, String what) {
        try {
            if (!answered.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("Waited " + timeout + " for the bot to answer " + what);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer to " + what, interrupted);
        }
        return answer().orElseThrow();
    }
}
