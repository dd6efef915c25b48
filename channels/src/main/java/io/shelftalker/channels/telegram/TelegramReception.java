package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Inbound;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What happens with an update, whichever way it came. */
@Singleton
final class TelegramReception {
    private static final Logger log = LoggerFactory.getLogger(TelegramReception.class);

    /** For how long an answer to a press is taken; Telegram does not publish it. */
    private static final Duration ANSWERABLE = Duration.ofSeconds(15);

    private final Intake intake;
    private final TelegramInline inline;
    private final InstantSource clock;

    TelegramReception(Intake intake, TelegramInline inline, InstantSource clock) {
        this.intake = intake;
        this.inline = inline;
        this.clock = clock;
    }

    /** Back when it is stored; throws what the store throws when it is away. */
    void receive(TelegramBot bot, Update update) {
        if (update.getCallbackQuery() != null) {
            String query = update.getCallbackQuery().getId();
            Thread.ofVirtual().name("telegram-callback").start(() -> answer(bot, query));
        }
        Optional<Inbound> inbound = bot.updates().read(update, clock.instant());
        inbound.ifPresent(event -> {
            if (event instanceof Inbound.Inquired inquired) {
                inline.receive(bot, inquired);
            } else {
                intake.receive(event);
            }
        });
    }

    /**
     * Telegram shows the button as busy until it is answered, so that this comes before the work. Where Telegram asks to
     * wait, it is answered after that, while somebody may still look at it.
     */
    private static void answer(TelegramBot bot, String query) {
        Optional<TelegramApiException> failure = failure(bot, query);
        Optional<Duration> pause = failure.map(TelegramAnswer::of).flatMap(TelegramReception::pause);
        if (pause.isPresent()) {
            LockSupport.parkNanos(pause.get().toNanos());
            failure = failure(bot, query);
        }
        failure.filter(one -> !(TelegramAnswer.of(one) instanceof TelegramAnswer.Already))
                .ifPresent(one -> log.info(
                        "A button press of {} stays unanswered: {}",
                        bot.account(),
                        bot.account().redacted(String.valueOf(one.getMessage()))));
    }

    /** How long to wait for another attempt; nothing where none is of use. What was answered twice does no harm. */
    private static Optional<Duration> pause(TelegramAnswer answer) {
        if (answer instanceof TelegramAnswer.Wait wait) {
            return Optional.of(wait.pause()).filter(one -> one.compareTo(ANSWERABLE) < 0);
        }
        return answer instanceof TelegramAnswer.Lost ? Optional.of(TelegramAnswer.BREATH) : Optional.empty();
    }

    private static Optional<TelegramApiException> failure(TelegramBot bot, String query) {
        try {
            bot.client()
                    .execute(
                            AnswerCallbackQuery.builder().callbackQueryId(query).build());
            return Optional.empty();
        } catch (TelegramApiException failure) {
            return Optional.of(failure);
        }
    }
}
