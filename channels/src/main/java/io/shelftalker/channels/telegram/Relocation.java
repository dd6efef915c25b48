package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the conversation of a group that has become another where it goes on; the message follows it there. */
@Singleton
final class Relocation {
    private static final Logger log = LoggerFactory.getLogger(Relocation.class);
    private static final String REASON = "The group goes on under another id";

    private final Intake intake;
    private final InstantSource clock;

    Relocation(Intake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
    }

    Delivery follow(Account account, TelegramChat chat, long to) {
        log.info("Telegram group {} goes on as {}", chat.id(), to);
        Inbound news = new Inbound.Migrated(
                new Inbound.Envelope(
                        account.id(),
                        "migrated:" + chat.address() + ":" + to,
                        chat.address(),
                        ChatKind.GROUP,
                        new Sender(chat.id(), "Telegram", Optional.empty()),
                        clock.instant()),
                chat.movedTo(to).address());
        try {
            intake.receive(news);
        } catch (DatabaseAway away) {
            return new Delivery.RetryAfter(TelegramAnswer.BREATH, REASON);
        }
        return new Delivery.RetryAfter(Duration.ZERO, REASON);
    }
}
