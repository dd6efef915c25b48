package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Pacing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes outgoing rows to send them: replies first, and what nobody asked for at its platform's pace, which all processes keep
 * together. A claim reserves the moments at which its rows are sent.
 */
@Singleton
final class Claims {
    /** How far ahead moments are reserved: long enough for the next claim, well within a lease. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Json json;

    Claims(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** A row of the narrow table, claimed. */
    private record Claim(long id, WorkspaceId workspace, Priority priority, long fence, Duration delay) {}

    /** Prepares for an account's pace; once before the first claim. */
    void begin(AccountId account) {
        transactions.across(handle -> handle.createUpdate(
                        "insert into account_pace (account) values (:account) on conflict do nothing")
                .bind("account", account.value())
                .execute());
    }

    /**
     * Claims due rows of an account, replies first; of each conversation one row at a time, and none while the platform may
     * have asked an older one to wait. Pages stand in an order of their own: no message waits for one.
     */
    List<Claimed> claim(AccountId account, Pacing pacing, int most) {
        return transactions.across(handle -> {
            List<Claim> claims = claimDue(handle, account, pacing, most);
            if (claims.isEmpty()) {
                return List.of();
            }
            Transactions.enter(handle, claims.getFirst().workspace());
            return read(handle, claims.getFirst().workspace(), paced(handle, pacing, claims));
        });
    }

    private static List<Claim> claimDue(Handle handle, AccountId account, Pacing pacing, int most) {
        return handle.createQuery("""
                        with pace as ( -- one process after the other, where a pace is kept and there is something to pace
                          select greatest(next_at, clock()) as next_at from account_pace
                          where account = :account and :interval > 0
                            and exists (
                              select from outgoing_due d
                              where d.account = :account and d.priority > :reply and d.due_at <= clock())
                          for update
                        ), reply as (
                          select d.outgoing from outgoing_due d
                          where d.account = :account and d.priority = :reply <free>
                          order by d.due_at
                          limit :most
                          for update of d skip locked
                        ), room as (
                          select least(
                            :most - (select count(*) from reply),
                            (select extract(epoch from clock() - next_at) * 1000 + :ahead from pace) / nullif(:interval, 0)
                          ) as rows
                        ), notice as (
                          select d.outgoing from outgoing_due d
                          where d.account = :account and d.priority > :reply <free>
                            and (d.home or not exists (
                              select from chat_pace p where p.conversation = d.conversation and p.next_at > clock()))
                          order by d.priority, d.due_at
                          limit (select greatest(0, floor(rows))::bigint from room)
                          for update of d skip locked
                        ), claimed as (
                          update outgoing_due d
                          set lease_until = clock() + :lease::interval, fence = d.fence + 1,
                              doubtful = d.doubtful or d.lease_until is not null -- whoever had it may have sent it
                          from (select outgoing from reply union all select outgoing from notice) as next
                          where next.outgoing = d.outgoing
                          returning d.outgoing, d.workspace, d.priority, d.fence, d.due_at
                        ), paced as (
                          update account_pace p
                          set next_at = pace.next_at + (select count(*) from notice) * :interval * interval '1 millisecond'
                          from pace where p.account = :account and exists (select from notice)
                        )
                        select outgoing, workspace, priority, fence,
                               case when priority > :reply then
                                 coalesce(extract(epoch from pace.next_at - clock()) * 1000, 0) + :interval
                                   * (row_number() over (partition by priority > :reply order by priority, due_at) - 1)
                               else 0 end as delay
                        from claimed left join pace on true
                        """)
                .define("free", """
                            and d.due_at <= clock() and (d.lease_until is null or d.lease_until <= clock())
                            and not coalesce(d.fence = 1 and d.lease_until is null and d.best_before <= clock(), false)
                            and not exists (
                              select from outgoing_due e
                              where e.conversation = d.conversation and e.home = d.home and e.outgoing <> d.outgoing
                                and (e.lease_until > clock() or (e.outgoing < d.outgoing and e.due_at > clock())
                                  or (e.priority, e.outgoing) < (d.priority, d.outgoing)))
                        """)
                .bind("account", account.value())
                .bind("interval", interval(pacing))
                .bind("ahead", AHEAD.toMillis())
                .bind("most", most)
                .bind("reply", Priority.REPLY.ordinal())
                .bind("lease", Outbox.LEASE)
                .map((row, context) -> claim(row))
                .list();
    }

    /** Milliseconds from one message to the next. */
    private static double interval(Pacing pacing) {
        int perSecond = pacing.perSecond().value();
        return perSecond == 0 ? 0 : 1000.0 / perSecond;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("outgoing"),
                new WorkspaceId(row.getLong("workspace")),
                Priority.of(row.getInt("priority")),
                row.getLong("fence"),
                Duration.ofMillis(row.getLong("delay")));
    }

    /** What may be said now; each chat's next news are for later. */
    private static List<Claim> paced(Handle handle, Pacing pacing, List<Claim> claims) {
        List<Long> notices = claims.stream()
                .filter(claim -> claim.priority() != Priority.REPLY)
                .map(Claim::id)
                .toList();
        if (notices.isEmpty() || pacing.perGroup().isZero() && pacing.perChat().isZero()) {
            return claims;
        }
        Set<Long> early = GroupPace.giveBack(handle, pacing, notices);
        handle.createUpdate("""
                        insert into chat_pace (conversation, next_at)
                        select c.id, clock() + case c.kind when 'GROUP' then :group else :person end * interval '1 millisecond'
                        from outgoing o join conversation c on c.id = o.conversation
                        where o.id = any(:notices) and o.surface <> :home
                        on conflict (conversation) do update set next_at = excluded.next_at
                        """)
                .bindArray(
                        "notices",
                        Long.class,
                        notices.stream().filter(id -> !early.contains(id)).toList())
                .bind("home", Surface.HOME.name())
                .bind("group", pacing.perGroup().toMillis())
                .bind("person", pacing.perChat().toMillis())
                .execute();
        return claims.stream().filter(claim -> !early.contains(claim.id())).toList();
    }

    private List<Claimed> read(Handle handle, WorkspaceId workspace, List<Claim> claims) {
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
                Optional.ofNullable(row.getString("trigger")),
                begun(row));
        Claim claim = Objects.requireNonNull(claims.get(row.getLong("id")));
        return new Claimed(
                claim.id(),
                workspace,
                account,
                new ConversationId(row.getLong("conversation")),
                claim.priority(),
                claim.fence(),
                row.getInt("attempts"),
                row.getInt("unknowns"),
                claim.delay(),
                message);
    }

    private static List<String> begun(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("begun").getArray());
    }
}
