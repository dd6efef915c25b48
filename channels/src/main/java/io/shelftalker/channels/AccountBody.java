package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import java.util.List;
import java.util.Optional;

/**
 * An account as the API writes it: nothing that it speaks with.
 *
 * @param called what its platform calls it; only in the answer to whoever connected it
 * @param next what is left to do at the platform
 */
record AccountBody(String channel, String name, Optional<String> called, Optional<String> next) {

    /** @param credentials what {@code /accounts add} takes, in the same order */
    record Request(String channel, String name, List<String> credentials) {
        Request {
            credentials = List.copyOf(credentials);
        }

        /** Without the values, so that it can be logged. */
        @Override
        public String toString() {
            return "Request of " + channel + "/" + name;
        }
    }

    static AccountBody of(Account account) {
        return new AccountBody(account.channel(), account.name(), Optional.empty(), Optional.empty());
    }

    /** What an account is placed by in lists. */
    String key() {
        return channel + "/" + name;
    }
}
