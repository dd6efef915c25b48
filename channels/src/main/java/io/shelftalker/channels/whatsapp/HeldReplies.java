package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.delivery.Renewals;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Messages whose readers were outside the window: a template told them, and they are shown when they write, as they would be
 * written by then.
 */
@Singleton
final class HeldReplies {
    private final Transactions transactions;
    private final Json json;
    private final Renewals renewals;

    HeldReplies(Transactions transactions, Json json, Renewals renewals) {
        this.transactions = transactions;
        this.json = json;
        this.renewals = renewals;
    }

    void add(Account account, Outgoing outgoing) {
        transactions.run(account.workspace(), handle -> handle.createUpdate("""
                        insert into whatsapp_held (account, chat, workspace, key, token, content, language, zone)
                        values (:account, :chat, :workspace, :key, :token, :content::json, :language, :zone)
                        on conflict (account, key) do nothing
                        """)
                .bind("account", account.id().value())
                .bind("chat", outgoing.address().chat())
                .bind("workspace", account.workspace().value())
                .bind("key", outgoing.idempotencyKey())
                .bind("token", outgoing.token())
                .bind("content", json.write(outgoing.reply()))
                .bind("language", outgoing.locale().toLanguageTag())
                .bind("zone", outgoing.zone().getId())
                .execute());
    }

    /** The messages held for a chat, oldest first. */
    List<Outgoing> of(Address address, Account account) {
        return transactions.in(account.workspace(), handle -> held(handle, address, account).stream()
                .map(one -> renewals.fresh(handle, account.workspace(), one))
                .toList());
    }

    private List<Outgoing> held(Handle handle, Address address, Account account) {
        return handle.createQuery("""
                        select key, token, content, language, zone from whatsapp_held
                        where account = :account and chat = :chat order by id
                        """)
                .bind("account", account.id().value())
                .bind("chat", address.chat())
                .map((row, context) -> new Outgoing(
                        address,
                        json.read(row.getString("content"), Reply.class),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        row.getString("key"),
                        row.getString("token"),
                        Optional.empty()))
                .list();
    }

    /** Notes that these may have arrived; whether that was so before. */
    boolean doubt(Account account, List<String> keys) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        with before as (
                          select account, key, doubtful from whatsapp_held
                          where account = :account and key = any(:keys)
                          for update
                        ), noted as (
                          update whatsapp_held h set doubtful = true
                          from before b where h.account = b.account and h.key = b.key
                        )
                        select coalesce(bool_and(doubtful), true) from before
                        """)
                .bind("account", account.id().value())
                .bindArray("keys", String.class, keys)
                .mapTo(Boolean.class)
                .one());
    }

    void remove(Account account, List<String> keys) {
        transactions.run(account.workspace(), handle -> handle.createUpdate("""
                        delete from whatsapp_held where account = :account and key = any(:keys)
                        """)
                .bind("account", account.id().value())
                .bindArray("keys", String.class, keys)
                .execute());
    }
}
