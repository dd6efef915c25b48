package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The courier's side of the outgoing rows, claiming apart: where there is something to send, settling what was tried. */
@Singleton
final class Outgoings {
    private final Transactions transactions;

    Outgoings(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The accounts for which rows are due, but for those whose platform asked them to wait. */
    List<AccountId> waiting() {
        return transactions.across(handle ->
                handle.createQuery("""
                        select a.id from channel_account a
                        where exists (select from outgoing_due d where d.account = a.id and d.due_at <= clock())
                          and not exists (select from account_pace p where p.account = a.id and p.rest_until > clock())
                        """).mapTo(Long.class).map(AccountId::new).list());
    }

    /** Where a conversation's messages go, unless one of them has to wait: the platform may have asked for that. */
    Optional<Address> open(WorkspaceId workspace, ConversationId conversation) {
        return transactions.in(workspace, handle -> handle.createQuery("""
                        select account, external_id from conversation c
                        where id = :conversation and silent_since is null
                          and not exists (select from outgoing_due d where d.conversation = c.id and not d.home and d.due_at > clock())
                        """)
                .bind("conversation", conversation.value())
                .map((row, context) -> new Address(new AccountId(row.getLong(1)), row.getString(2)))
                .findOne());
    }

    /**
     * Writes how attempts ended. Rows that somebody else has claimed since are left to them.
     *
     * @return whether a conversation of theirs has more to send
     */
    boolean settle(WorkspaceId workspace, List<Settlement> settlements) {
        return transactions.in(workspace, handle -> {
            boolean more = write(handle, settlements);
            settlements.forEach(one -> one.resting().ifPresent(account -> rest(handle, account, one.pause())));
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
                          select * from unnest(:ids, :fences, :states, :messages, :reasons, :pauses, :unknowns, :begun)
                            as o (id, fence, state, message, reason, pause, unknown, begun)
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
                              begun = case when m.begun = '' then g.begun else string_to_array(m.begun, ' ') end,
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
                .bindArray("ids", Long.class, each(settlements, Settlement::id))
                .bindArray("fences", Long.class, each(settlements, Settlement::fence))
                .bindArray("states", String.class, each(settlements, one -> one.state()
                        .column()))
                .bindArray("messages", String.class, each(settlements, one -> one.message()
                        .orElse("")))
                .bindArray("reasons", String.class, each(settlements, one -> one.reason()
                        .orElse("")))
                .bindArray("pauses", Long.class, each(settlements, one -> one.pause()
                        .toMillis()))
                .bindArray("unknowns", Integer.class, each(settlements, Settlement::unknown))
                .bindArray("begun", String.class, each(settlements, one -> String.join(" ", one.begun())))
                .mapTo(Boolean.class)
                .one();
    }

    private static <T> List<T> each(List<Settlement> settlements, Function<Settlement, T> property) {
        return settlements.stream().map(property).toList();
    }

    /** Lets an account say nothing for a while, whichever process would. */
    private static void rest(Handle handle, AccountId account, Duration pause) {
        handle.createUpdate("""
                        insert into account_pace as p (account, rest_until)
                        values (:account, clock() + :pause * interval '1 millisecond')
                        on conflict (account) do update set rest_until = greatest(p.rest_until, excluded.rest_until)
                        """)
                .bind("account", account.value())
                .bind("pause", pause.toMillis())
                .execute();
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
