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
    private static final String DROPPED = "dropped by an operator: ";

    /**
     * How the outbox stands.
     *
     * @param waiting messages that are still to be sent
     * @param again of them, those that were tried before
     * @param unknown of them, those that may have arrived
     * @param sent messages written in the last 24 hours that were taken
     * @param unsent those of the last 24 hours that are not sent any more
     */
    record Standing(long waiting, long again, long unknown, long sent, Unsent unsent, long dead) {}

    /**
     * Messages that are not sent, by what kept them.
     *
     * @param nobody for which nobody was there
     * @param outdated that were taken back, as they waited too long to be true still
     * @param dropped that operators dropped
     */
    record Unsent(long nobody, long outdated, long dropped) {}

    /** Found by index: those that wait and that are dead have one each, and a day's messages are the last of the table. */
    Standing standing(Handle handle) {
        return handle.createQuery("""
                        with due as (
                          select count(*) as waiting, count(*) filter (where attempts > 0) as again,
                            count(*) filter (where unknowns > 0) as unknown
                          from outgoing where state = 'due'
                        ), day as (
                          select count(*) filter (where state = 'sent') as sent,
                            count(*) filter (where state = 'suppressed') as suppressed,
                            count(*) filter (where state = 'suppressed' and reason = :outdated) as outdated,
                            count(*) filter (where state = 'suppressed' and starts_with(reason, :dropped)) as dropped
                          from outgoing
                          where id > coalesce((
                            select id from outgoing where created_at <= clock() - interval '1 day'
                            order by id desc limit 1), 0)
                        )
                        select due.*, day.*, (select count(*) from outgoing where state = 'dead') as dead from due, day
                        """)
                .bind("outdated", Outbox.OUTDATED)
                .bind("dropped", DROPPED)
                .map((row, context) -> standing(row))
                .one();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        long outdated = row.getLong("outdated");
        long dropped = row.getLong("dropped");
        return new Standing(
                row.getLong("waiting"),
                row.getLong("again"),
                row.getLong("unknown"),
                row.getLong("sent"),
                new Unsent(row.getLong("suppressed") - outdated - dropped, outdated, dropped),
                row.getLong("dead"));
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

    /**
     * The newest message of an account that was given up, or is not sent though it was tried.
     *
     * @param account the bot's name on its platform
     * @param dead whether it was given up; it is tried again otherwise
     * @param at when it was given up or, where it was not, written
     */
    record Failure(String channel, String account, boolean dead, Instant at, String reason) {}

    /** One of each account that has some; what was tried within the last minute is not counted. */
    List<Failure> newest(Handle handle) {
        return handle.createQuery("""
                        select distinct on (a.id) a.channel, a.name as account, o.state = 'dead' as dead,
                          coalesce(o.settled_at, o.created_at) as at, coalesce(o.reason, '') as reason
                        from outgoing o join channel_account a on a.id = o.account
                        where o.state = 'dead'
                          or o.state = 'due' and o.attempts > 0 and o.created_at < clock() - interval '1 minute'
                        order by a.id, o.id desc
                        """)
                .map((row, context) -> new Failure(
                        row.getString("channel"),
                        row.getString("account"),
                        row.getBoolean("dead"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
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
     * Has dead letters sent again under their keys, as if they had not been tried, however old they are; not those whose
     * chat nobody is in.
     *
     * @param only this one; all where absent
     * @return how many
     */
    int replay(Handle handle, Optional<Long> only) {
        return handle.createUpdate("""
                        with again as (
                          update outgoing o
                          set state = 'due', attempts = 0, unknowns = 0, reason = null, settled_at = null,
                              replayed_at = clock()
                          from conversation c
                          where c.id = o.conversation and c.silent_since is null
                            and o.state = 'dead' and (:only = 0 or o.id = :only)
                          returning o.id, o.workspace, o.account, o.conversation, o.surface = 'HOME' as home, o.priority
                        )
                        insert into outgoing_due (outgoing, workspace, account, conversation, home, priority, due_at)
                        select id, workspace, account, conversation, home, priority, clock() from again
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
                        update outgoing set state = 'suppressed', reason = :dropped || coalesce(reason, '')
                        where state = 'dead' and (:only = 0 or id = :only)
                        """)
                .bind("dropped", DROPPED)
                .bind("only", only.orElse(0L))
                .execute();
    }
}
