package io.shelftalker.channels.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chats in which Telegram asked a bot to wait: nothing is done in them until then. */
final class TelegramRests {
    private static final int MANY = 1_000;

    private final InstantSource clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    TelegramRests(InstantSource clock) {
        this.clock = clock;
    }

    void heed(String chat, TelegramAnswer.Wait wait) {
        if (wait.asked()) {
            until(chat, wait.pause());
        }
    }

    private void until(String chat, Duration pause) {
        Instant now = clock.instant();
        if (until.size() >= MANY) {
            until.values().removeIf(end -> !end.isAfter(now));
        }
        until.merge(chat, now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How long the bot still has to wait there. */
    Optional<Duration> left(String chat) {
        return Optional.ofNullable(until.get(chat))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }

    boolean isResting(String chat) {
        return left(chat).isPresent();
    }
}
