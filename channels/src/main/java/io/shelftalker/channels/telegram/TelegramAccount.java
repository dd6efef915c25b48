package io.shelftalker.channels.telegram;

import io.shelftalker.channels.LiveSecrets;
import io.shelftalker.core.channel.Account;
import java.net.URI;
import java.util.Optional;

/**
 * One bot on Telegram with what it needs to speak and to be believed.
 *
 * @param token its key, part of every URL of the Bot API
 * @param secret what webhook calls must carry; without one, none is believed
 * @param api the Bot API server
 */
record TelegramAccount(Account account, String token, Optional<LiveSecrets> secret, Mode mode, URI api) {
    /** How updates come in. */
    enum Mode {
        POLLING,
        WEBHOOK
    }

    /** A text that may have the token in it, without it. */
    String redacted(String text) {
        return text.replace(token, "[token]");
    }

    @Override
    public String toString() {
        return "TelegramAccount[" + account.name() + ", " + mode + "]";
    }
}
