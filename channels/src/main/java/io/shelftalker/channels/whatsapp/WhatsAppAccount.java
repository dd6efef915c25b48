package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import java.util.Optional;

/**
 * A WhatsApp sender at Twilio, with what it needs to speak and to be believed.
 *
 * @param sid the account at Twilio
 * @param authToken opens it, and signs what Twilio posts
 * @param from the sender's address, or a Messaging Service
 * @param webhook where Twilio posts, as Twilio knows it: never what a call says of itself. Empty where nobody has said
 *     under which address this installation is reached; then nothing is believed
 */
record WhatsAppAccount(
        Account account, String sid, String authToken, String from, Optional<String> webhook, Templates templates) {
    /** Where Twilio tells what became of a message. */
    Optional<String> statusCallback() {
        return webhook.map(url -> url + "/status");
    }

    /** A text that may have the token in it, without it. */
    String redacted(String text) {
        return text.replace(authToken, "[token]");
    }

    @Override
    public String toString() {
        return "WhatsAppAccount[" + account.name() + "]";
    }
}
