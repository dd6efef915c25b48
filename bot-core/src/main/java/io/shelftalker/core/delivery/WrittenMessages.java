package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Messages as they were written to be sent, read again later. */
@Singleton
public final class WrittenMessages {
    private final Transactions transactions;
    private final Json json;

    WrittenMessages(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** The message of a key, whatever became of it. */
    public Optional<Outgoing> find(WorkspaceId workspace, String key) {
        return transactions.in(workspace, handle -> handle.createQuery("""
                        select o.account, c.external_id as chat, o.content, o.language, o.zone, o.key, o.token, o.replaces
                        from outgoing o join conversation c on c.id = o.conversation
                        where o.workspace = :workspace and o.key = :key
                        """)
                .bind("workspace", workspace.value())
                .bind("key", key)
                .map((row, context) -> new Outgoing(
                        new Address(new AccountId(row.getLong("account")), row.getString("chat")),
                        json.read(row.getString("content"), Reply.class),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        row.getString("key"),
                        row.getString("token"),
                        Optional.ofNullable(row.getString("replaces"))))
                .findOne());
    }
}
