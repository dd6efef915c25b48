package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;

/** Who polls a bot: one process at a time, for as long as it says so in time. */
@Singleton
final class PollerLease {
    /** Longer than the longest poll by enough for the updates that it brought. */
    static final Duration TERM = Duration.ofSeconds(45);

    private final Transactions transactions;

    PollerLease(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The fence of a lease that is now ours; nothing while another holds it. */
    OptionalLong acquire(AccountId account) {
        return transactions.across(handle -> handle.createQuery("""
                        insert into telegram_poller (account, fence, lease_until)
                        values (:account, 1, clock() + :term * interval '1 second')
                        on conflict (account) do update
                          set fence = telegram_poller.fence + 1, lease_until = excluded.lease_until
                          where telegram_poller.lease_until < clock()
                        returning fence
                        """)
                .bind("account", account.value())
                .bind("term", TERM.toSeconds())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    /** Whether the lease was still ours, and is so for another term. */
    boolean renew(AccountId account, long fence) {
        return transactions.across(handle -> handle.createUpdate("""
                        update telegram_poller set lease_until = clock() + :term * interval '1 second'
                        where account = :account and fence = :fence
                        """)
                        .bind("account", account.value())
                        .bind("fence", fence)
                        .bind("term", TERM.toSeconds())
                        .execute()
                == 1);
    }

    /** Lets another process take over at once. */
    void release(AccountId account, long fence) {
        transactions.across(handle -> handle.createUpdate("""
                        update telegram_poller set lease_until = clock() - interval '1 second'
                        where account = :account and fence = :fence
                        """)
                .bind("account", account.value())
                .bind("fence", fence)
                .execute());
    }
}
