package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Intake;
import io.shelftalker.channels.SentMessages;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Sends replies to Telegram. */
@Singleton
final class TelegramChannel implements Channel {
    static final String NAME = "telegram";

    private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);

    private final TelegramAccounts accounts;
    private final TelegramRenderer renderer;
    private final Pictures pictures;
    private final Intake intake;
    private final InstantSource clock;
    private final SentMessages sent = new SentMessages();

    TelegramChannel(
            TelegramAccounts accounts,
            TelegramRenderer renderer,
            Pictures pictures,
            Intake intake,
            InstantSource clock) {
        this.accounts = accounts;
        this.renderer = renderer;
        this.pictures = pictures;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChannelProfile profile() {
        return TelegramProfile.PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        Optional<TelegramBot> bot = accounts.bot(outgoing.address().account());
        if (bot.isEmpty()) {
            return new Delivery.Refused("No Telegram bot is configured for this account");
        }
        List<TelegramMessage> messages = renderer.render(outgoing, bot.get().username());
        List<String> before = sent.of(outgoing);
        Delivery last = new Delivery.Sent(before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()));
        for (int index = before.size(); index < messages.size(); index++) {
            Optional<Integer> edits = index == 0 ? replaced(outgoing) : Optional.empty();
            last = attempt(
                    bot.get(),
                    new TelegramAttempt(
                            outgoing.address().chat(), messages.get(index), edits, false, Optional.empty()));
            if (!(last instanceof Delivery.Sent done)) {
                return last;
            }
            sent.add(outgoing, done.message().orElse(""));
        }
        return last;
    }

    private static Optional<Integer> replaced(Outgoing outgoing) {
        return outgoing.replaces().filter(id -> id.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** Every further attempt asks for less than the one before, so this ends. */
    private Delivery attempt(TelegramBot bot, TelegramAttempt attempt) {
        try {
            return new Delivery.Sent(Optional.of(attempt.through(bot.client())));
        } catch (TelegramApiException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return after(TelegramAnswer.of(failure), bot, attempt);
        }
    }

    private Delivery after(TelegramAnswer answer, TelegramBot bot, TelegramAttempt attempt) {
        return switch (answer) {
            case TelegramAnswer.Already already ->
                new Delivery.Sent(attempt.edits().map(String::valueOf));
            case TelegramAnswer.BadMarkup bad when !attempt.plain() -> attempt(bot, attempt.asPlainText());
            case TelegramAnswer.BadMarkup bad -> new Delivery.Refused(bad.reason());
            case TelegramAnswer.BadPicture bad -> otherPicture(bad, bot, attempt);
            case TelegramAnswer.NotEditable no when attempt.edits().isPresent() -> attempt(bot, attempt.anew());
            case TelegramAnswer.NotEditable no -> new Delivery.Refused(no.reason());
            case TelegramAnswer.Moved moved -> moved(bot, attempt.chat(), moved.chat());
            case TelegramAnswer.Wait wait -> new Delivery.RetryAfter(wait.pause(), wait.reason());
            case TelegramAnswer.Gone gone -> new Delivery.Unreachable(gone.reason());
            case TelegramAnswer.Refused refused -> new Delivery.Refused(refused.reason());
            case TelegramAnswer.Lost lost -> new Delivery.Unknown(bot.account().redacted(lost.reason()));
        };
    }

    private Delivery otherPicture(TelegramAnswer.BadPicture bad, TelegramBot bot, TelegramAttempt attempt) {
        if (attempt.message().picture().isEmpty()) {
            return new Delivery.Refused(bad.reason());
        }
        Optional<byte[]> fetched = attempt.upload().isPresent()
                ? Optional.empty()
                : pictures.fetch(attempt.message().picture().get());
        return attempt(bot, fetched.map(attempt::uploading).orElseGet(attempt::withoutPicture));
    }

    /** Tells the conversation where it goes on; the message follows it there. */
    private Delivery moved(TelegramBot bot, String chat, long to) {
        log.info("Telegram group {} goes on as {}", chat, to);
        Inbound news = new Inbound.Migrated(
                new Inbound.Envelope(
                        bot.account().account().id(),
                        "migrated:" + chat + ":" + to,
                        chat,
                        ChatKind.GROUP,
                        new Sender(chat, "Telegram", Optional.empty()),
                        clock.instant()),
                Long.toString(to));
        try {
            intake.receive(news);
        } catch (DatabaseAway away) {
            return new Delivery.RetryAfter(TelegramAnswer.BREATH, "The group goes on under another id");
        }
        return new Delivery.RetryAfter(Duration.ZERO, "The group goes on under another id");
    }
}
