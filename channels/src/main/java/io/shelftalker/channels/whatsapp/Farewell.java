package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thing that is said to somebody who wrote STOP, where Twilio does not say it itself. It goes past the outbox,
 * which sends them nothing any more, and is tried once.
 */
@Singleton
final class Farewell {
    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final Phrasebooks phrasebooks;

    Farewell(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /** Says it while the message goes its way. */
    void say(WhatsAppBot bot, Inbound.Envelope envelope) {
        Locale language = Phrasebooks.nearest(
                Locale.forLanguageTag(envelope.sender().language().orElse("en")));
        Phrasebook book = phrasebooks.book(language, ZoneOffset.UTC);
        WhatsAppMessage message =
                new WhatsAppMessage.Words(WhatsAppText.words(Phrase.of("channels.whatsapp.stopped"), book));
        Thread.ofVirtual()
                .name("whatsapp-farewell")
                .start(() -> send(new WhatsAppAttempt(bot, envelope.chat(), language, message)));
    }

    private static void send(WhatsAppAttempt attempt) {
        WhatsAppAttempt.Result result = attempt.through(ContentShape::name);
        if (!(result instanceof WhatsAppAttempt.Result.Done)) {
            log.warn("Somebody who wrote STOP got no confirmation: {}", result);
        }
    }
}
