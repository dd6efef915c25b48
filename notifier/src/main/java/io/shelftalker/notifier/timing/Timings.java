package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What chats want, and until when what they are to be told is held back. Every handle's transaction is in a workspace.
 * Whatever a chat comes to want, what is held back for it is looked at again. Of linked chats, what the first of them wants
 * holds for all.
 */
@Singleton
public final class Timings {

    /** What a chat wants. */
    public Timing of(Handle handle, ConversationId conversation) {
        return handle.createQuery("select * from chat_timing where conversation = first_of(:conversation)")
                .bind("conversation", conversation.value())
                .map((row, context) -> timing(row))
                .findOne()
                .orElse(Timing.ANY);
    }

    /** What these chats want, none of which is linked behind another; locked until the transaction ends. */
    public Map<ConversationId, Timing> locked(Handle handle, List<ConversationId> conversations) {
        // Only a row that is there can be locked.
        handle.createUpdate("""
                        insert into chat_timing (conversation)
                        select conversation from unnest(:conversations) as new (conversation)
                        order by conversation
                        on conflict do nothing
                        """)
                .bindArray("conversations", Long.class, values(conversations))
                .execute();
        return handle
                .createQuery("""
                        select * from chat_timing where conversation = any(:conversations)
                        order by conversation
                        for no key update
                        """)
                .bindArray("conversations", Long.class, values(conversations))
                .map((row, context) -> Map.entry(new ConversationId(row.getLong("conversation")), timing(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Long> values(List<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }

    public void quiet(Handle handle, ConversationId conversation, Optional<QuietHours> hours) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, quiet_from, quiet_until)
                        values (first_of(:conversation), :from, :until)
                        on conflict (conversation) do update
                          set quiet_from = :from, quiet_until = :until, held_until = clock()
                        """)
                .bind("conversation", conversation.value())
                .bindByType("from", hours.map(QuietHours::from).orElse(null), LocalTime.class)
                .bindByType("until", hours.map(QuietHours::until).orElse(null), LocalTime.class)
                .execute();
    }

    public void pause(Handle handle, ConversationId conversation, Timing.Pause pause) {
        pause(handle, conversation, true, pause.until());
    }

    public void resume(Handle handle, ConversationId conversation) {
        pause(handle, conversation, false, Optional.empty());
    }

    private static void pause(Handle handle, ConversationId conversation, boolean paused, Optional<Instant> until) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, paused, paused_until)
                        values (first_of(:conversation), :paused, :until)
                        on conflict (conversation) do update
                          set paused = :paused, paused_until = :until, held_until = clock()
                        """)
                .bind("conversation", conversation.value())
                .bind("paused", paused)
                .bindByType("until", until.orElse(null), Instant.class)
                .execute();
    }

    public void atMost(Handle handle, ConversationId conversation, Optional<Integer> messages) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, most_a_day) values (first_of(:conversation), :most)
                        on conflict (conversation) do update set most_a_day = :most, held_until = clock()
                        """)
                .bind("conversation", conversation.value())
                .bindByType("most", messages.orElse(null), Integer.class)
                .execute();
    }

    /** Gives a chat a time zone of its own. */
    public void zone(Handle handle, ConversationId conversation, ZoneId zone) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, zone) values (first_of(:conversation), :zone)
                        on conflict (conversation) do update set zone = :zone, held_until = clock()
                        """)
                .bind("conversation", conversation.value())
                .bind("zone", zone.getId())
                .execute();
    }

    /** Has what is held back for a chat looked at again. */
    public void reconsider(Handle handle, ConversationId conversation) {
        handle.createUpdate("""
                        insert into chat_timing (conversation, held_until) values (first_of(:conversation), clock())
                        on conflict (conversation) do update set held_until = clock()
                        """).bind("conversation", conversation.value()).execute();
    }

    /** Holds back what chats are to be told, until then; where there is no time, only the chat can end it. */
    public void hold(Handle handle, Map<ConversationId, Optional<Instant>> holds) {
        if (holds.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into chat_timing (conversation, held_until)
                        select conversation, cast(nullif(until, '') as timestamptz)
                        from unnest(:conversations, :until) as new (conversation, until)
                        on conflict (conversation) do update set held_until = excluded.held_until
                        """)
                .bindArray(
                        "conversations",
                        Long.class,
                        holds.keySet().stream().map(ConversationId::value).toList())
                .bindArray(
                        "until",
                        String.class,
                        holds.values().stream()
                                .map(until -> until.map(Instant::toString).orElse(""))
                                .toList())
                .execute();
    }

    /** The chats for which nothing is held back any more. */
    public List<ConversationId> released(Handle handle) {
        return handle.createQuery("""
                        update chat_timing set held_until = null
                        where conversation in (
                          select conversation from chat_timing
                          where held_until <= clock()
                          order by conversation
                          for update skip locked)
                        returning conversation
                        """)
                .mapTo(Long.class)
                .map(ConversationId::new)
                .list();
    }

    private static Timing timing(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        OffsetDateTime pausedUntil = row.getObject("paused_until", OffsetDateTime.class);
        return new Timing(
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                from == null || until == null ? Optional.empty() : Optional.of(new QuietHours(from, until)),
                row.getBoolean("paused")
                        ? Optional.of(new Timing.Pause(
                                Optional.ofNullable(pausedUntil).map(OffsetDateTime::toInstant)))
                        : Optional.empty(),
                Optional.ofNullable(row.getObject("most_a_day", Integer.class)));
    }
}
