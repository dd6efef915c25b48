package io.shelftalker.channels;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.secret.Place;
import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of added accounts. Their credentials are sealed, and opened for nobody but their channel. */
@Singleton
final class StoredAccounts implements AddedAccounts, Installations {
    private final Transactions transactions;
    private final BeanProvider<Vault> vault;
    private final Json json;

    StoredAccounts(Transactions transactions, BeanProvider<Vault> vault, Json json) {
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public List<Added> on(String channel) {
        return transactions.across(handle -> handle.createQuery("""
                        select id, workspace, name, login from channel_account
                        where channel = :channel and login is not null
                        order by name
                        """)
                .bind("channel", channel)
                .map((row, context) -> new Added(
                        new Account(
                                new AccountId(row.getLong("id")),
                                new WorkspaceId(row.getLong("workspace")),
                                channel,
                                row.getString("name")),
                        row.getLong("login")))
                .list());
    }

    @Override
    public Credentials credentials(Account account) {
        byte[] sealed = transactions.in(account.workspace(), handle -> handle.createQuery(
                        "select sealed from channel_credentials where account = :account")
                .bind("account", account.id().value())
                .mapTo(byte[].class)
                .one());
        return json.read(vault.get().open(place(account), sealed), Credentials.class);
    }

    @Override
    public Optional<Account> keep(Account wanted, Credentials credentials) {
        return transactions.in(wanted.workspace(), handle -> keep(handle, wanted, credentials));
    }

    @Override
    public boolean isKeptSince(Account account, Instant moment) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select exists (
                          select from channel_credentials where account = :account and changed_at > :moment)
                        """)
                .bind("account", account.id().value())
                .bind("moment", moment)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void forget(Account account) {
        transactions.run(account.workspace(), handle -> remove(handle, account.channel(), account.name()));
    }

    /** What the workspace's own accounts are called, by channel and name. */
    List<Account> all(Handle handle) {
        return handle.createQuery("""
                        select id, workspace, channel, name from channel_account
                        where workspace = workspace() and login is not null
                        order by channel, name
                        """)
                .map((row, context) -> new Account(
                        new AccountId(row.getLong("id")),
                        new WorkspaceId(row.getLong("workspace")),
                        row.getString("channel"),
                        row.getString("name")))
                .list();
    }

    /**
     * Adds an account, or gives it other credentials.
     *
     * @return absent if another workspace has an account of this name
     */
    Optional<Account> keep(Handle handle, Account wanted, Credentials credentials) {
        Optional<Account> account = handle.createQuery("""
                        insert into channel_account (workspace, channel, name, login)
                        values (:workspace, :channel, :name, nextval('channel_login'))
                        on conflict (channel, name) do update set login = excluded.login
                          where channel_account.workspace = excluded.workspace
                        returning id
                        """)
                .bind("workspace", wanted.workspace().value())
                .bind("channel", wanted.channel())
                .bind("name", wanted.name())
                .mapTo(Long.class)
                .findOne()
                .map(id -> new Account(new AccountId(id), wanted.workspace(), wanted.channel(), wanted.name()));
        account.ifPresent(kept -> seal(handle, kept, credentials));
        return account;
    }

    /** Forgets what an account speaks with; its conversations stay. False if there is none that was added. */
    boolean remove(Handle handle, String channel, String name) {
        return handle.createUpdate("""
                        with gone as (
                          update channel_account set login = null
                          where workspace = workspace() and channel = :channel and name = :name and login is not null
                          returning id
                        )
                        delete from channel_credentials using gone where account = gone.id
                        """)
                        .bind("channel", channel)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    private void seal(Handle handle, Account account, Credentials credentials) {
        handle.createUpdate("""
                        insert into channel_credentials (account, workspace, sealed)
                        values (:account, :workspace, :sealed)
                        on conflict (account) do update set sealed = excluded.sealed, changed_at = clock()
                        """)
                .bind("account", account.id().value())
                .bind("workspace", account.workspace().value())
                .bind("sealed", vault.get().seal(place(account), json.write(credentials)))
                .execute();
    }

    private static Place place(Account account) {
        return new Place(
                account.workspace(),
                "channel_credentials",
                "sealed",
                account.id().value());
    }
}
