package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.LiveSecrets;
import io.shelftalker.core.channel.Account;
import java.util.Optional;

/**
 * A WhatsApp sender at Twilio, with what it needs to speak and to be believed.
 *
 * @param sid the account at Twilio
 * @param tokens of which one opens it, and signs what Twilio posts: while they are replaced, both are believed
 * @param from the sender's address, or a Messaging Service
 * @param webhook where Twilio posts, as Twilio knows it: never what a call says of itself. Empty where nobody has said
 *     under which address this installation is reached; then nothing is believed
 */
record WhatsAppAccount(
        Account account, String sid, LiveSecrets tokens, String from, Optional<String> webhook, Templates templates) {
    /** What everybody's sandbox sends as: twilio.com/docs/whatsapp/sandbox. */
    private static final String SANDBOX = "whatsapp:+14155238886";

    /** Whether it hears and reaches only those who have sent Twilio's join code. */
    boolean isSandbox() {
        return from.equals(SANDBOX);
    }

    /** Where Twilio tells what became of a message. */
    Optional<String> statusCallback() {
        return webhook.map(url -> url + "/status");
    }

    /** A text that may have a token in it, without it. */
    String redacted(String text) {
        return tokens.redacted(text);
    }

    @Override
    public String toString() {
        return "WhatsAppAccount[" + account.name() + "]";
    }
}
