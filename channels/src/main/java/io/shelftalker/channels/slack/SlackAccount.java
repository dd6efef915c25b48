package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.Account;
import java.net.URI;
import java.util.Optional;

/**
 * An app in one workspace of Slack, with what it needs to speak and to be believed.
 *
 * @param token the bot user's token
 * @param signingSecret what Slack signs its posts with; without one, none is believed
 * @param appToken opens connections in Socket Mode
 * @param api Slack's address
 */
record SlackAccount(Account account, String token, Optional<String> signingSecret, Optional<String> appToken, URI api) {
    /** A text that may have a token in it, without it. */
    String redacted(String text) {
        String known = text.replace(token, "[token]");
        return appToken.map(secret -> known.replace(secret, "[token]")).orElse(known);
    }

    @Override
    public String toString() {
        return "SlackAccount[" + account.name() + "]";
    }
}
