package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said to somebody who wrote STOP, once for it and once for each HELP that follows, where Twilio does not say it
 * itself. It goes past the outbox, which sends them nothing any more; that it is owed is kept with their message.
 */
@Singleton
final class Farewell {
    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final Phrasebooks phrasebooks;
    private final OwedFarewells owed;

    Farewell(Phrasebooks phrasebooks, OwedFarewells owed) {
        this.phrasebooks = phrasebooks;
        this.owed = owed;
    }

    /** Says what is owed for a message while that goes its way; nothing where it was said. */
    void say(WhatsAppBot bot, String sid) {
        Thread.ofVirtual().name("whatsapp-farewell").start(() -> settle(bot, sid));
    }

    /** The same, and back when it is done. */
    void settle(WhatsAppBot bot, String sid) {
        Account account = bot.account().account();
        owed.take(account, sid).ifPresent(taken -> {
            switch (attempt(bot, taken.owed()).through(ContentShape::name)) {
                case WhatsAppAttempt.Result.Done _ -> {}
                case WhatsAppAttempt.Result.Wait _, WhatsAppAttempt.Result.Rest _ -> owed.again(account, sid, taken);
                case WhatsAppAttempt.Result.Failed _, WhatsAppAttempt.Result.Lost _ ->
                    log.warn("Somebody who wrote STOP to {} may have got no answer", bot.account());
            }
        });
    }

    private WhatsAppAttempt attempt(WhatsAppBot bot, OwedFarewells.Owed whom) {
        Locale language = Phrasebooks.nearest(whom.language());
        Phrasebook book = phrasebooks.book(language, ZoneOffset.UTC);
        Phrase said = Phrase.of(whom.asked() ? "channels.whatsapp.stopped.help" : "channels.whatsapp.stopped");
        WhatsAppMessage message = new WhatsAppMessage.Words(WhatsAppText.words(said, book));
        return new WhatsAppAttempt(bot, whom.chat(), language, message);
    }
}
