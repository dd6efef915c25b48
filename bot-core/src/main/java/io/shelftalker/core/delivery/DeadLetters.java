package io.shelftalker.core.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Messages that were given up, for people to look at and send again. Every handle's transaction is in a workspace. */
@Singleton
final class DeadLetters {

    /**
     * How the outbox stands.
     *
     * @param waiting messages that are still to be sent
     * @param again of them, those that were tried before
     * @param unknown of them, those that may have arrived
     * @param sent messages of the last 24 hours that were taken
     * @param suppressed messages of the last 24 hours for which nobody was there
     */
    record Standing(long waiting, long again, long unknown, long sent, long suppressed, long dead) {}

    Standing standing(Handle handle) {
        return handle.createQuery("""
                        select count(*) filter (where state = 'due') as waiting,
                          count(*) filter (where state = 'due' and attempts > 0) as again,
                          count(*) filter (where state = 'due' and unknowns > 0) as unknown,
                          count(*) filter (where state = 'sent' and settled_at > clock() - interval '1 day') as sent,
                          count(*) filter (where state = 'suppressed' and settled_at > clock() - interval '1 day')
                            as suppressed,
                          count(*) filter (where state = 'dead') as dead
                        from outgoing
                        """)
                .map((row, context) -> new Standing(
                        row.getLong("waiting"),
                        row.getLong("again"),
                        row.getLong("unknown"),
                        row.getLong("sent"),
                        row.getLong("suppressed"),
                        row.getLong("dead")))
                .one();
    }

    /**
     * A message that was given up.
     *
     * @param account the bot's name on its platform
     * @param person for whom it was; absent for a whole group
     * @param reachable whether its chat can be written to
     */
    record Letter(
            long id,
            String channel,
            String account,
            Optional<String> person,
            Priority priority,
            Instant writtenAt,
            int attempts,
            String reason,
            boolean reachable) {}

    /** The latest ones. */
    List<Letter> latest(Handle handle, int most) {
        return handle.createQuery("""
                        select o.id, a.channel, a.name as account, contact.name as person, o.priority, o.created_at,
                          o.attempts, coalesce(o.reason, '') as reason, c.silent_since is null as reachable
                        from outgoing o
                        join channel_account a on a.id = o.account
                        join conversation c on c.id = o.conversation
                        left join contact on contact.id = o.contact
                        where o.state = 'dead'
                        order by o.id desc
                        limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> letter(row))
                .list();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("account"),
                Optional.ofNullable(row.getString("person")),
                Priority.of(row.getInt("priority")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getBoolean("reachable"));
    }

    /** Some dead letters: how many, and when the first of them was written. */
    record Some(long count, Optional<Instant> oldest) {}

    /** @param only this one; all where absent */
    Some reachable(Handle handle, Optional<Long> only) {
        return handle.createQuery("""
                        select count(*) as letters, min(o.created_at) as oldest
                        from outgoing o join conversation c on c.id = o.conversation
                        where o.state = 'dead' and c.silent_since is null and (:only = 0 or o.id = :only)
                        """)
                .bind("only", only.orElse(0L))
                .map((row, context) -> new Some(
                        row.getLong("letters"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .one();
    }

    /**
     * Has dead letters sent again under their keys, as if they had not been tried; not those whose chat nobody is in.
     *
     * @param only this one; all where absent
     * @return how many
     */
    int replay(Handle handle, Optional<Long> only) {
        return handle.createUpdate("""
                        with again as (
                          update outgoing o
                          set state = 'due', attempts = 0, unknowns = 0, reason = null, settled_at = null
                          from conversation c
                          where c.id = o.conversation and c.silent_since is null
                            and o.state = 'dead' and (:only = 0 or o.id = :only)
                          returning o.id, o.workspace, o.account, o.conversation, o.priority
                        )
                        insert into outgoing_due (outgoing, workspace, account, conversation, priority, due_at)
                        select id, workspace, account, conversation, priority, clock() from again
                        on conflict (outgoing) do nothing
                        """).bind("only", only.orElse(0L)).execute();
    }

    /**
     * Looks at dead letters no more: they are never sent.
     *
     * @param only this one; all where absent
     * @return how many
     */
    int drop(Handle handle, Optional<Long> only) {
        return handle.createUpdate("""
                        update outgoing set state = 'suppressed', reason = 'dropped by an operator: ' || coalesce(reason, '')
                        where state = 'dead' and (:only = 0 or id = :only)
                        """).bind("only", only.orElse(0L)).execute();
    }
}
