package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.delivery.Settlement.State;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What platforms say later of messages that they had taken. It may come before the message is settled as sent; then that
 * settlement is not written any more.
 *
 * <p>It is written in the transaction that stores what the platform said, so that neither is kept without the other; say
 * {@link #committed} after it.
 */
@Singleton
public final class LateOutcomes {
    private final Courier courier;

    LateOutcomes(Courier courier) {
        this.courier = courier;
    }

    /**
     * It did not arrive and is to be sent once more, as often as any message may be.
     *
     * @param key the message's idempotency key
     */
    public void again(Handle handle, Account account, String key, Duration pause, String reason) {
        locked(handle, account, key).ifPresent(id -> again(handle, id, pause, reason));
    }

    /** It did not arrive and never will: a dead letter, for people to look at. */
    public void dead(Handle handle, Account account, String key, String reason) {
        locked(handle, account, key).ifPresent(id -> end(handle, id, State.DEAD, reason));
    }

    /** Nobody is there: the conversation falls silent. */
    public void unreachable(Handle handle, Account account, String key, String reason) {
        locked(handle, account, key).ifPresent(id -> {
            end(handle, id, State.SUPPRESSED, reason);
            Outgoings.silence(handle, List.of(id));
        });
    }

    /** What can be sent now, since an outcome has been committed, is looked for. */
    public void committed() {
        courier.nudge();
    }

    /** The message, unless it is given up by when it is locked; locked in the order in which settlements lock. */
    private static Optional<Long> locked(Handle handle, Account account, String key) {
        Optional<Long> id = handle.createQuery("select id from outgoing where account = :account and key = :key")
                .bind("account", account.id().value())
                .bind("key", key)
                .mapTo(Long.class)
                .findOne();
        return id.flatMap(known -> {
            locked(handle, "select outgoing from outgoing_due where outgoing = :id for update", known);
            return locked(
                    handle, "select id from outgoing where id = :id and state in ('sent', 'due') for update", known);
        });
    }

    private static Optional<Long> locked(Handle handle, String query, long id) {
        return handle.createQuery(query).bind("id", id).mapTo(Long.class).findOne();
    }

    private static void again(Handle handle, long id, Duration pause, String reason) {
        handle.createUpdate("""
                        with lost as (
                          update outgoing
                          set state = case when attempts < :most then 'due' else 'dead' end, reason = :reason,
                              settled_at = case when attempts < :most then null else clock() end
                          where id = :id
                          returning id, workspace, account, conversation, priority, state
                        ), over as (
                          delete from outgoing_due d using lost where d.outgoing = lost.id and lost.state = 'dead'
                        )
                        insert into outgoing_due as d (outgoing, workspace, account, conversation, priority, due_at)
                        select id, workspace, account, conversation, priority,
                               clock() + :pause * interval '1 millisecond'
                        from lost where state = 'due'
                        on conflict (outgoing) do update
                          set due_at = excluded.due_at, lease_until = null, fence = d.fence + 1,
                              doubtful = d.doubtful or d.lease_until is not null
                        """)
                .bind("reason", reason)
                .bind("id", id)
                .bind("most", Settlement.MOST_ATTEMPTS)
                .bind("pause", pause.toMillis())
                .execute();
    }

    private static void end(Handle handle, long id, State state, String reason) {
        handle.createUpdate("""
                        with over as (delete from outgoing_due where outgoing = :id)
                        update outgoing set state = :state, reason = :reason, settled_at = clock() where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.column())
                .bind("reason", reason)
                .execute();
    }
}
