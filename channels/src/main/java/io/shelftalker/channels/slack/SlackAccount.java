package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.Account;
import java.net.URI;

/**
 * An app in one workspace of Slack, with what it needs to speak and to be believed.
 *
 * @param token the bot user's token
 * @param signingSecret what Slack signs its posts with
 * @param api Slack's address
 */
record SlackAccount(Account account, String token, String signingSecret, URI api) {
    /** A text that may have the token in it, without it. */
    String redacted(String text) {
        return text.replace(token, "[token]");
    }

    @Override
    public String toString() {
        return "SlackAccount[" + account.name() + "]";
    }
}
