package io.shelftalker.core.channel;

import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** The bots on platforms. An account never changes once it is made, so what was read once holds. */
@Singleton
public final class Accounts {
    private final Transactions transactions;
    private final Map<AccountId, Account> known = new ConcurrentHashMap<>();

    public Accounts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The account of a name on a platform, made if there is none.
     *
     * @throws IllegalStateException if it is another workspace's
     */
    public Account register(WorkspaceId workspace, String channel, String name) {
        return transactions.across(handle -> {
            handle.createUpdate("""
                            insert into channel_account (workspace, channel, name)
                            values (:workspace, :channel, :name)
                            on conflict (channel, name) do nothing
                            """)
                    .bind("workspace", workspace.value())
                    .bind("channel", channel)
                    .bind("name", name)
                    .execute();
            Account account = find(handle, channel, name).orElseThrow();
            if (!account.workspace().equals(workspace)) {
                throw new IllegalStateException(
                        "The account '" + name + "' on " + channel + " belongs to another workspace");
            }
            return account;
        });
    }

    public Optional<Account> named(String channel, String name) {
        return transactions.across(handle -> find(handle, channel, name));
    }

    /** @throws IllegalArgumentException if there is no such account */
    public Account of(AccountId id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Account read(AccountId id) {
        return transactions.across(handle -> handle.createQuery("""
                        select id, workspace, channel, name from channel_account where id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Account(
                        new AccountId(row.getLong(1)),
                        new WorkspaceId(row.getLong(2)),
                        row.getString(3),
                        row.getString(4)))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("There is no channel account " + id.value())));
    }

    private static Optional<Account> find(Handle handle, String channel, String name) {
        return handle.createQuery("""
                        select id, workspace from channel_account where channel = :channel and name = :name
                        """)
                .bind("channel", channel)
                .bind("name", name)
                .map((row, context) ->
                        new Account(new AccountId(row.getLong(1)), new WorkspaceId(row.getLong(2)), channel, name))
                .findOne();
    }
}
