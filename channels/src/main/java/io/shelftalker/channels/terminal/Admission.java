package io.shelftalker.channels.terminal;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import java.util.Locale;

/** Makes whoever sits at the terminal the owner of the workspace. */
interface Admission {
    void admit(Account account, Inbound.Envelope envelope);

    /** What they are spoken to in: the machine's language, unless they chose another. */
    Locale language(Account account, Inbound.Envelope envelope);
}
