package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts that their platform let go, and that come back. */
@Singleton
public final class Departures {
    private static final Logger log = LoggerFactory.getLogger(Departures.class);

    private final Transactions transactions;

    Departures(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Ends what an account still had to say: its waiting messages are suppressed for this reason, and its conversations are
     * silent until it is {@linkplain #back back}.
     */
    public void left(Account account, String reason) {
        int dropped = transactions.in(account.workspace(), handle -> handle.createUpdate("""
                        with gone as (
                          update channel_account set gone_at = coalesce(gone_at, clock())
                          where id = :account
                          returning gone_at
                        ), silent as (
                          update conversation set silent_since = gone.gone_at
                          from gone where account = :account and silent_since is null
                        ), due as (
                          delete from outgoing_due where account = :account
                          returning outgoing, doubtful or lease_until is not null as sending
                        )
                        -- What was just being sent may have arrived.
                        update outgoing set state = 'suppressed', reason = :reason, settled_at = clock(),
                          unknowns = unknowns + cast(sending as int)
                        from due where outgoing.id = due.outgoing
                        """)
                .bind("account", account.id().value())
                .bind("reason", reason)
                .execute());
        log.warn("{} account {} is gone; {} messages are not sent", account.channel(), account.name(), dropped);
    }

    /** Lets the conversations of an account be heard again that fell silent when it left; nothing for one that had not. */
    public void back(Account account) {
        transactions.run(account.workspace(), handle -> handle.createUpdate("""
                        with back as (
                          select id, gone_at from channel_account where id = :account and gone_at is not null for update
                        ), heard as (
                          update conversation set silent_since = null
                          from back where account = back.id and silent_since = back.gone_at
                        )
                        update channel_account set gone_at = null from back where channel_account.id = back.id
                        """)
                .bind("account", account.id().value())
                .execute());
    }
}
