package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import java.util.List;

/** Nobody added an account. */
public final class NoneAdded implements AddedAccounts {
    @Override
    public List<Added> on(String channel) {
        return List.of();
    }

    @Override
    public Credentials credentials(Account account) {
        throw new IllegalArgumentException("Nobody added " + account);
    }
}
