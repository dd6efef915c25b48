package io.shelftalker.channels.loss;

import io.micrometer.core.instrument.MeterRegistry;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Losses of the last weeks, and figures of all. */
@Singleton
public final class StoredLosses implements Losses {
    private static final Logger log = LoggerFactory.getLogger(StoredLosses.class);
    private static final String KEPT = "30 days";

    private final Accounts accounts;
    private final Transactions transactions;
    private final MeterRegistry meters;

    StoredLosses(Accounts accounts, Transactions transactions, MeterRegistry meters) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.meters = meters;
    }

    /**
     * How often something was lost on an account.
     *
     * @param since when it was first, of late
     */
    public record Tally(String channel, String account, Loss loss, long count, Instant since) {}

    @Override
    public void add(Outgoing outgoing, Loss loss) {
        try {
            Account account = accounts.of(outgoing.address().account());
            if (isNew(account, outgoing.idempotencyKey(), loss)) {
                log.info("Something could not be shown on {} {}: {}", account.channel(), account.name(), loss.label());
                meters.counter("shelftalker.losses", "channel", account.channel(), "loss", loss.label())
                        .increment();
            }
        } catch (DatabaseAway away) {
            log.warn("A loss could not be noted, the database is away: {}", loss.label());
        } catch (RuntimeException failure) {
            log.error("A loss could not be noted: {}", loss.label(), failure);
        }
    }

    /** What was lost in a workspace of late, most often first. */
    public List<Tally> of(WorkspaceId workspace) {
        return transactions.in(workspace, handle -> handle.createQuery("""
                        select a.channel, a.name, l.loss, count(*) as count, min(l.at) as since
                        from presentation_loss l join channel_account a on a.id = l.account
                        where l.at > clock() - :kept::interval
                        group by a.channel, a.name, l.loss
                        order by count(*) desc, a.channel, a.name, l.loss
                        """)
                .bind("kept", KEPT)
                .map((row, context) -> new Tally(
                        row.getString("channel"),
                        row.getString("name"),
                        Loss.of(row.getString("loss")),
                        row.getLong("count"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list());
    }

    private boolean isNew(Account account, String key, Loss loss) {
        return transactions.in(account.workspace(), handle -> {
            int noted = handle.createUpdate("""
                            insert into presentation_loss (account, key, loss) values (:account, :key, :loss)
                            on conflict do nothing
                            """)
                    .bind("account", account.id().value())
                    .bind("key", key)
                    .bind("loss", loss.label())
                    .execute();
            handle.createUpdate(
                            "delete from presentation_loss where account = :account and at < clock() - :kept::interval")
                    .bind("account", account.id().value())
                    .bind("kept", KEPT)
                    .execute();
            return noted > 0;
        });
    }
}
