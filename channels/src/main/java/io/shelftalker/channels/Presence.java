package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;

/** Where it is kept that a platform let an account go, and that it is back. */
public interface Presence {
    /** What the account still had to say is not said. */
    void left(Account account, String reason);

    /** Those who were watched over before are again. */
    void back(Account account);
}
