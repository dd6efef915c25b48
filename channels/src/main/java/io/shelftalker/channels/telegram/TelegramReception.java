package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Inbound;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What happens with an update, whichever way it came. */
@Singleton
final class TelegramReception {
    private static final Logger log = LoggerFactory.getLogger(TelegramReception.class);

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

    /** Telegram shows the button as busy until it is answered, so that this comes before the work. */
    private static void answer(TelegramBot bot, String query) {
        try {
            bot.client()
                    .execute(
                            AnswerCallbackQuery.builder().callbackQueryId(query).build());
        } catch (TelegramApiException failure) {
            if (!(TelegramAnswer.of(failure) instanceof TelegramAnswer.Already)) {
                log.info(
                        "A button press of {} stays unanswered: {}",
                        bot.account(),
                        bot.account().redacted(String.valueOf(failure.getMessage())));
            }
        }
    }
}
