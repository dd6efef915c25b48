package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.delivery.LateOutcomes;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of messages that Twilio has taken: most failures of WhatsApp are only told here. */
@Singleton
final class WhatsAppStatuses {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppStatuses.class);

    private final Transactions transactions;
    private final SentParts sent;
    private final WhatsAppPeople people;
    private final WhatsAppDelivery delivery;
    private final LateOutcomes outcomes;

    WhatsAppStatuses(
            Transactions transactions,
            SentParts sent,
            WhatsAppPeople people,
            WhatsAppDelivery delivery,
            LateOutcomes outcomes) {
        this.transactions = transactions;
        this.sent = sent;
        this.people = people;
        this.delivery = delivery;
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
        TwilioError error = TwilioError.of(code, form.getOrDefault("ErrorMessage", ""));
        Account account = bot.account().account();
        // The status and what follows from it, or neither: a status that is kept is no news when it comes again.
        transactions.run(account.workspace(), handle -> sent.update(handle, account, sid, status.get(), code)
                .ifPresent(lost -> follow(handle, account, lost, sid, error)));
        outcomes.committed();
    }

    private void follow(Handle handle, Account account, SentParts.Lost lost, String sid, TwilioError error) {
        log.warn("Message {} did not arrive. {}", sid, error.told());
        String key = lost.key();
        switch (error.meaning()) {
            case OUTSIDE_WINDOW -> {
                people.close(handle, account, lost.chat(), sid);
                again(handle, account, lost, error);
            }
            case PICTURE -> again(handle, account, lost, error);
            case REST -> {
                delivery.rest(account);
                outcomes.again(handle, account, key, WhatsAppDelivery.BACK_OFF, error.told());
            }
            case WAIT -> outcomes.again(handle, account, key, WhatsAppDelivery.BACK_OFF, error.told());
            case UNWANTED -> {
                people.suppress(handle, account, lost.chat(), Suppression.BLOCKED);
                outcomes.unreachable(handle, account, key, error.told());
            }
            case NOBODY -> outcomes.unreachable(handle, account, key, error.told());
            case OPERATOR, CONTENT_UNKNOWN, REFUSED -> outcomes.dead(handle, account, key, error.told());
        }
    }

    /** A template that fails so would fail again. */
    private void again(Handle handle, Account account, SentParts.Lost lost, TwilioError error) {
        if (lost.part() == SentParts.TEMPLATE) {
            outcomes.dead(handle, account, lost.key(), error.told());
        } else {
            outcomes.again(handle, account, lost.key(), Duration.ZERO, error.told());
        }
    }

    private static int code(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
