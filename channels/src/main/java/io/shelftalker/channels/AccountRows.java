package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;

/** Where the rows of accounts are looked up, and made for those that are configured and new. */
@FunctionalInterface
public interface AccountRows {
    Account row(String channel, String name);
}
