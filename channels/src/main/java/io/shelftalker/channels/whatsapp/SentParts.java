package io.shelftalker.channels.whatsapp;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which parts of which outgoing message were sent, and what became of them. */
@Singleton
final class SentParts {
    /** The part that is the template outside the window. */
    static final int TEMPLATE = -1;

    /** The part that says how many messages are not shown. */
    static final int NOTE = -2;

    private final Transactions transactions;

    SentParts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A part as Twilio knows it.
     *
     * @param error Twilio's code where it failed; 0 otherwise
     */
    record Part(int number, String sid, boolean failed, int error) {}

    /** A message that failed after Twilio had taken it, and had not been known to. */
    record Lost(String key, String chat, int part) {}

    /** The parts of an outgoing message by their numbers, each as it was last sent. */
    Map<Integer, Part> of(Account account, String key) {
        List<Part> parts = transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select part, sid, rank = :failed as failed, coalesce(error, 0) as error
                        from whatsapp_message where account = :account and key = :key
                        order by at, sid
                        """)
                .bind("account", account.id().value())
                .bind("key", key)
                .bind("failed", MessageStatus.FAILED.rank())
                .map((row, context) -> new Part(
                        row.getInt("part"), row.getString("sid"), row.getBoolean("failed"), row.getInt("error")))
                .list());
        return parts.stream().collect(Collectors.toMap(Part::number, part -> part, (before, after) -> after));
    }

    /** Keeps that a part was sent; how it failed, if its status came before and said so. */
    Optional<Integer> add(Account account, String chat, String key, Part part) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        insert into whatsapp_message as m (account, sid, workspace, chat, key, part, status, rank)
                        values (:account, :sid, :workspace, :chat, :key, :part, 'queued', :queued)
                        on conflict (account, sid) do update set chat = :chat, key = :key, part = :part
                        returning case when rank = :failed then coalesce(error, 0) end
                        """)
                .bind("account", account.id().value())
                .bind("sid", part.sid())
                .bind("workspace", account.workspace().value())
                .bind("chat", chat)
                .bind("key", key)
                .bind("part", part.number())
                .bind("queued", MessageStatus.QUEUED.rank())
                .bind("failed", MessageStatus.FAILED.rank())
                .map((row, context) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .one());
    }

    /** Keeps a status if it is news; the message that it says is lost, if it does and we know the message already. */
    Optional<Lost> update(Handle handle, Account account, String sid, MessageStatus status, int error) {
        return handle.createQuery("""
                        insert into whatsapp_message as m (account, sid, workspace, status, rank, error)
                        values (:account, :sid, :workspace, :status, :rank, nullif(:error, 0))
                        on conflict (account, sid) do update
                          set status = excluded.status, rank = excluded.rank, error = excluded.error
                          where m.rank < excluded.rank
                        returning key, chat, part
                        """)
                .bind("account", account.id().value())
                .bind("sid", sid)
                .bind("workspace", account.workspace().value())
                .bind("status", status.column())
                .bind("rank", status.rank())
                .bind("error", error)
                .map((row, context) -> Optional.ofNullable(row.getString("key")).isPresent()
                        ? Optional.of(new Lost(row.getString("key"), row.getString("chat"), row.getInt("part")))
                        : Optional.<Lost>empty())
                .findOne()
                .flatMap(lost -> lost)
                .filter(lost -> status.isFailure());
    }
}
