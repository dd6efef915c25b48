package io.shelftalker.channels.terminal;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;

/** Makes whoever sits at the terminal the owner of the workspace. */
@FunctionalInterface
interface Admission {
    void admit(Account account, Inbound.Envelope envelope);
}
