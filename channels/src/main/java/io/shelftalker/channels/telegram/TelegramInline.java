package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Answers inline queries, beside whatever else comes in: whoever writes sees the answer while writing, and an answer that
 * comes too late is none.
 */
@Singleton
final class TelegramInline {
    private static final Logger log = LoggerFactory.getLogger(TelegramInline.class);

    private final Lookup lookup;
    private final TelegramResults results;
    private final DeepLinks links;

    TelegramInline(Lookup lookup, TelegramResults results, DeepLinks links) {
        this.lookup = lookup;
        this.results = results;
        this.links = links;
    }

    /** Back at once; the answer follows, unless the bot is asked for too many at the same time. */
    void receive(TelegramBot bot, Inbound.Inquired inquired) {
        if (!bot.inlineRoom().tryAcquire()) {
            log.debug("An inline query of {} is left unanswered: too many are being answered", bot.account());
            return;
        }
        Thread.ofVirtual().name("telegram-inline").start(() -> {
            try {
                answer(bot, inquired);
            } finally {
                bot.inlineRoom().release();
            }
        });
    }

    private void answer(TelegramBot bot, Inbound.Inquired inquired) {
        try {
            Optional<Inquiries.Answer> answer = lookup.answer(inquired);
            if (answer.isPresent()) {
                show(bot, inquired.envelope().externalId(), answer.get());
            }
        } catch (DatabaseAway away) {
            log.info("An inline query stays unanswered: the database is away");
        } catch (TelegramApiException failure) {
            if (!(TelegramAnswer.of(failure) instanceof TelegramAnswer.Already)) {
                log.info(
                        "An inline query of {} stays unanswered: {}",
                        bot.account(),
                        bot.account().redacted(String.valueOf(failure.getMessage())));
            }
        } catch (RuntimeException failure) {
            log.warn("An inline query of {} stays unanswered", bot.account(), failure);
        }
    }

    private void show(TelegramBot bot, String query, Inquiries.Answer answer) throws TelegramApiException {
        TelegramLinks into = new TelegramLinks(bot.username(), links);
        try {
            bot.client().execute(results.of(query, answer, into));
        } catch (TelegramApiException failure) {
            Inquiries.Answer plain = TelegramResults.withoutPictures(answer);
            if (!isRefused(failure) || plain.equals(answer)) {
                throw failure;
            }
            log.info(
                    "An inline query of {} is answered without pictures: {}",
                    bot.account(),
                    bot.account().redacted(String.valueOf(failure.getMessage())));
            bot.client().execute(results.of(query, plain, into));
        }
    }

    private static boolean isRefused(TelegramApiException failure) {
        TelegramAnswer answer = TelegramAnswer.of(failure);
        return answer instanceof TelegramAnswer.BadPicture || answer instanceof TelegramAnswer.Refused;
    }
}
