package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import java.util.List;

/** The accounts that somebody added while the application ran, beside those that the environment configures. */
public interface AddedAccounts {
    /** @param login another number whenever the account was given other credentials */
    record Added(Account account, long login) {}

    /** @throws io.shelftalker.core.database.DatabaseAway if the server does not answer */
    List<Added> on(String channel);

    /** @throws io.shelftalker.core.secret.UnopenedSecret if they were sealed under another master key */
    Credentials credentials(Account account);
}
