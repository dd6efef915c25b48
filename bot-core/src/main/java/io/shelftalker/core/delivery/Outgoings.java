package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The courier's side of the outgoing rows: claiming what is due, settling what was tried. */
@Singleton
final class Outgoings {
    private final Transactions transactions;
    private final Json json;

    Outgoings(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** A row of the narrow table, claimed. */
    private record Claim(long id, WorkspaceId workspace, long fence) {}

    /** The accounts for which rows are due. */
    List<AccountId> waiting() {
        return transactions.across(handle ->
                handle.createQuery("""
                        select a.id from channel_account a
                        where exists (select from outgoing_due d where d.account = a.id and d.due_at <= clock())
                        """).mapTo(Long.class).map(AccountId::new).list());
    }

    /** Where a conversation's messages go, unless one of them has to wait: the platform may have asked for that. */
    Optional<Address> open(WorkspaceId workspace, ConversationId conversation) {
        return transactions.in(workspace, handle -> handle.createQuery("""
                        select account, external_id from conversation c
                        where id = :conversation and silent_since is null
                          and not exists (select from outgoing_due d where d.conversation = c.id and d.due_at > clock())
                        """)
                .bind("conversation", conversation.value())
                .map((row, context) -> new Address(new AccountId(row.getLong(1)), row.getString(2)))
                .findOne());
    }

    /**
     * Claims due rows of an account, replies first; of each conversation one row at a time, and none while the platform may
     * have asked an older one to wait.
     */
    List<Claimed> claim(AccountId account, int most) {
        return transactions.across(handle -> {
            List<Claim> claims = claimDue(handle, account, most);
            return claims.isEmpty() ? List.of() : read(handle, claims.getFirst().workspace(), claims);
        });
    }

    private static List<Claim> claimDue(Handle handle, AccountId account, int most) {
        return handle.createQuery("""
                        with next as (
                          select d.outgoing from outgoing_due d
                          where d.account = :account and d.due_at <= clock()
                            and (d.lease_until is null or d.lease_until <= clock())
                            and not coalesce(d.fence = 1 and d.lease_until is null and d.best_before <= clock(), false)
                            and not exists (
                              select from outgoing_due e
                              where e.conversation = d.conversation and e.outgoing <> d.outgoing
                                and (e.lease_until > clock() or (e.outgoing < d.outgoing and e.due_at > clock())
                                  or (e.priority, e.outgoing) < (d.priority, d.outgoing)))
                          order by d.priority, d.due_at
                          limit :most
                          for update of d skip locked
                        )
                        update outgoing_due d
                        set lease_until = clock() + :lease::interval, fence = d.fence + 1,
                            doubtful = d.doubtful or d.lease_until is not null -- whoever had it may have sent it
                        from next where next.outgoing = d.outgoing
                        returning d.outgoing, d.workspace, d.fence
                        """)
                .bind("account", account.value())
                .bind("most", most)
                .bind("lease", Outbox.LEASE)
                .map((row, context) -> new Claim(row.getLong(1), new WorkspaceId(row.getLong(2)), row.getLong(3)))
                .list();
    }

    private List<Claimed> read(Handle handle, WorkspaceId workspace, List<Claim> claims) {
        Transactions.enter(handle, workspace);
        Map<Long, Claim> byId = claims.stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        return handle.createQuery("""
                        select o.*, c.external_id as chat
                        from outgoing o join conversation c on c.id = o.conversation
                        where o.id = any(:ids)
                        order by o.priority, o.id
                        """)
                .bindArray("ids", Long.class, List.copyOf(byId.keySet()))
                .map((row, context) -> claimed(row, workspace, byId))
                .list();
    }

    private Claimed claimed(ResultSet row, WorkspaceId workspace, Map<Long, Claim> claims) throws SQLException {
        AccountId account = new AccountId(row.getLong("account"));
        Outgoing message = new Outgoing(
                new Address(account, row.getString("chat")),
                json.read(row.getString("content"), Reply.class),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("key"),
                row.getString("token"),
                Optional.ofNullable(row.getString("replaces")),
                Surface.valueOf(row.getString("surface")),
                Optional.ofNullable(row.getString("trigger")));
        long id = row.getLong("id");
        return new Claimed(
                id,
                workspace,
                account,
                new ConversationId(row.getLong("conversation")),
                Priority.of(row.getInt("priority")),
                Objects.requireNonNull(claims.get(id)).fence(),
                row.getInt("attempts"),
                row.getInt("unknowns"),
                message);
    }

    /**
     * Writes how attempts ended. Rows that somebody else has claimed since are left to them.
     *
     * @return whether a conversation of theirs has more to send
     */
    boolean settle(WorkspaceId workspace, List<Settlement> settlements) {
        return transactions.in(workspace, handle -> {
            boolean more = write(handle, settlements);
            List<Long> unreachable = settlements.stream()
                    .filter(one -> one.state() == Settlement.State.SUPPRESSED)
                    .map(Settlement::id)
                    .toList();
            if (!unreachable.isEmpty()) {
                silence(handle, unreachable);
            }
            return more;
        });
    }

    private static boolean write(Handle handle, List<Settlement> settlements) {
        return handle.createQuery("""
                        with outcome as (
                          select * from unnest(:ids, :fences, :states, :messages, :reasons, :pauses, :unknowns)
                            as o (id, fence, state, message, reason, pause, unknown)
                        ), mine as (
                          select d.outgoing, d.conversation, d.doubtful, o.* from outgoing_due d
                          join outcome o on o.id = d.outgoing and o.fence = d.fence
                          where d.outgoing = any(:ids) -- said again at each table: found by index, whatever its size
                          order by d.outgoing
                          for update of d
                        ), settled as (
                          update outgoing g
                          set state = m.state, message = nullif(m.message, ''), reason = nullif(m.reason, ''),
                              attempts = g.attempts + 1,
                              -- What was given up may have arrived all the same, where somebody else had it before.
                              unknowns = g.unknowns + m.unknown
                                + case when m.doubtful and m.state in ('dead', 'suppressed') then 1 else 0 end,
                              settled_at = case when m.state <> 'due' then clock() end
                          from mine m where g.id = m.id and g.id = any(:ids)
                        ), again as (
                          update outgoing_due d
                          set lease_until = null, due_at = clock() + m.pause * interval '1 millisecond'
                          from mine m where d.outgoing = m.id and d.outgoing = any(:ids) and m.state = 'due'
                        ), over as (
                          delete from outgoing_due d using mine m
                          where d.outgoing = m.id and d.outgoing = any(:ids) and m.state <> 'due'
                        )
                        select exists (
                          select from outgoing_due d join mine m on m.conversation = d.conversation
                          where d.outgoing <> m.outgoing)
                        """)
                .bindArray(
                        "ids",
                        Long.class,
                        settlements.stream().map(Settlement::id).toList())
                .bindArray(
                        "fences",
                        Long.class,
                        settlements.stream().map(Settlement::fence).toList())
                .bindArray(
                        "states",
                        String.class,
                        settlements.stream().map(one -> one.state().column()).toList())
                .bindArray(
                        "messages",
                        String.class,
                        settlements.stream()
                                .map(one -> one.message().orElse(""))
                                .toList())
                .bindArray(
                        "reasons",
                        String.class,
                        settlements.stream().map(one -> one.reason().orElse("")).toList())
                .bindArray(
                        "pauses",
                        Long.class,
                        settlements.stream().map(one -> one.pause().toMillis()).toList())
                .bindArray(
                        "unknowns",
                        Integer.class,
                        settlements.stream().map(Settlement::unknown).toList())
                .mapTo(Boolean.class)
                .one();
    }

    /** Nobody is there any more: what else waits for the same conversations is not sent either. */
    static void silence(Handle handle, List<Long> ids) {
        handle.createUpdate("""
                        with silent as (
                          update conversation c set silent_since = coalesce(c.silent_since, clock())
                          from outgoing o where o.id = any(:ids) and c.id = o.conversation
                          returning c.id
                        ), dropped as (
                          update outgoing o set state = 'suppressed', settled_at = clock()
                          from silent s where o.conversation = s.id and o.state = 'due'
                        )
                        delete from outgoing_due d using silent s where d.conversation = s.id
                        """).bindArray("ids", Long.class, ids).execute();
    }
}
