package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import java.time.Instant;
import java.util.Optional;

/** Where accounts are kept that come about at their platform, by being installed there. */
public interface Installations {
    /**
     * Keeps an account, or gives it other credentials.
     *
     * @return absent if another workspace has an account of this name
     */
    Optional<Account> keep(Account wanted, Credentials credentials);

    /** Whether what it speaks with was kept after a moment: what is told of before then is of an earlier installation. */
    boolean isKeptSince(Account account, Instant moment);

    /** Forgets what it speaks with. */
    void forget(Account account);
}
