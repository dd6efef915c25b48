package io.shelftalker.channels.opinion;

import io.shelftalker.core.channel.Account;

/** Where opinions go. */
@FunctionalInterface
public interface Opinions {
    /**
     * Keeps an opinion in place of the same person's earlier one of the same message. One that is told again or too late
     * changes nothing, nor does one of a message that is not there.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if it could not be kept and should come again
     */
    void keep(Account account, Opinion opinion);
}
