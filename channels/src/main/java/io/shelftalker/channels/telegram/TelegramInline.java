package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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

    /** People write quickly: beyond this, what was written before is no longer what they ask. */
    private static final int AT_ONCE = 16;

    private final Lookup lookup;
    private final TelegramResults results;
    private final DeepLinks links;
    private final Semaphore room = new Semaphore(AT_ONCE);

    TelegramInline(Lookup lookup, TelegramResults results, DeepLinks links) {
        this.lookup = lookup;
        this.results = results;
        this.links = links;
    }

    /** Back at once; the answer follows, unless too many are asked for at the same time. */
    void receive(TelegramBot bot, Inbound.Inquired inquired) {
        if (!room.tryAcquire()) {
            log.debug("An inline query is left unanswered: {} are being answered", AT_ONCE);
            return;
        }
        Thread.ofVirtual().name("telegram-inline").start(() -> {
            try {
                answer(bot, inquired);
            } finally {
                room.release();
            }
        });
    }

    private void answer(TelegramBot bot, Inbound.Inquired inquired) {
        try {
            Optional<Inquiries.Answer> answer = lookup.answer(inquired);
            if (answer.isPresent()) {
                String query = inquired.envelope().externalId();
                bot.client().execute(results.of(query, answer.get(), new TelegramLinks(bot.username(), links)));
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
}
