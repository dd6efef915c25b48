package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.delivery.LateOutcomes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of messages that Twilio has taken: most failures of WhatsApp are only told here. */
@Singleton
final class WhatsAppStatuses {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppStatuses.class);

    private final SentParts sent;
    private final WhatsAppPeople people;
    private final LateOutcomes outcomes;

    WhatsAppStatuses(SentParts sent, WhatsAppPeople people, LateOutcomes outcomes) {
        this.sent = sent;
        this.people = people;
        this.outcomes = outcomes;
    }

    /** Back when it is stored; throws what the store throws when it is away. */
    void status(WhatsAppBot bot, Map<String, String> form) {
        String sid = form.getOrDefault("MessageSid", "");
        Optional<MessageStatus> status = MessageStatus.of(form.getOrDefault("MessageStatus", ""));
        if (sid.isEmpty() || status.isEmpty()) {
            return;
        }
        int code = code(form.getOrDefault("ErrorCode", ""));
        sent.update(bot.account().account(), sid, status.get(), code)
                .ifPresent(lost -> follow(
                        bot.account().account(),
                        lost,
                        sid,
                        TwilioError.of(code, form.getOrDefault("ErrorMessage", ""))));
    }

    private void follow(Account account, SentParts.Lost lost, String sid, TwilioError error) {
        log.warn("Message {} did not arrive. {}", sid, error.told());
        switch (error.meaning()) {
            case OUTSIDE_WINDOW -> {
                people.close(account, lost.chat(), sid);
                again(account, lost, Duration.ZERO, error);
            }
            case PICTURE -> again(account, lost, Duration.ZERO, error);
            case WAIT -> outcomes.again(account, lost.key(), WhatsAppDelivery.BACK_OFF, error.told());
            case UNWANTED -> {
                people.suppress(account, lost.chat(), Suppression.BLOCKED);
                outcomes.unreachable(account, lost.key(), error.told());
            }
            case NOBODY -> outcomes.unreachable(account, lost.key(), error.told());
            case OPERATOR, CONTENT_UNKNOWN, REFUSED -> outcomes.dead(account, lost.key(), error.told());
        }
    }

    /** A template that fails so would fail again. */
    private void again(Account account, SentParts.Lost lost, Duration pause, TwilioError error) {
        if (lost.part() == SentParts.TEMPLATE) {
            outcomes.dead(account, lost.key(), error.told());
        } else {
            outcomes.again(account, lost.key(), pause, error.told());
        }
    }

    private static int code(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
