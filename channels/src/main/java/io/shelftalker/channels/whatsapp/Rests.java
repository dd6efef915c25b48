package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Until when Twilio has asked an account to wait: it means all its messages, whoever they are for. */
@Singleton
final class Rests {
    private final InstantSource clock;
    private final Map<AccountId, Instant> until = new ConcurrentHashMap<>();

    Rests(InstantSource clock) {
        this.clock = clock;
    }

    void rest(Account account, Duration pause) {
        until.merge(account.id(), clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How long it still has to wait. */
    Optional<Duration> left(Account account) {
        return Optional.ofNullable(until.get(account.id()))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }
}
