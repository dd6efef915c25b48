package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import java.time.Instant;
import java.util.Optional;

/** Nobody installs anything, and whether accounts are there is kept nowhere. */
public final class NoneInstalled implements Installations, Presence {
    @Override
    public Optional<Account> keep(Account wanted, Credentials credentials) {
        return Optional.empty();
    }

    @Override
    public boolean isKeptSince(Account account, Instant moment) {
        return false;
    }

    @Override
    public void forget(Account account) {
        // Nothing was kept.
    }

    @Override
    public void left(Account account, String reason) {
        // Nothing waits.
    }

    @Override
    public void back(Account account) {
        // Nobody fell silent.
    }
}
