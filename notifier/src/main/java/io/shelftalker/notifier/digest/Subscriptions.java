package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of digests, and of when each is due. Every handle's transaction is in a workspace, unless it says otherwise. */
@Singleton
final class Subscriptions {
    private static final String SELECT = """
            select digest.conversation, digest.contact, digest.weekday, digest.at, contact.language,
              coalesce(timing.zone, contact.zone, workspace.zone) as zone
            from digest
            join contact on contact.id = digest.contact
            join workspace on workspace.workspace = digest.workspace
            left join chat_timing as timing on timing.conversation = digest.conversation
            """;

    /** A digest that is due. @param at the time that it is due at, which decides who sends it */
    record Due(WorkspaceId workspace, ConversationId conversation, Instant at) {}

    Optional<Subscription> of(Handle handle, ConversationId conversation) {
        return handle.createQuery(SELECT + " where digest.conversation = :conversation")
                .bind("conversation", conversation.value())
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /** Keeps a chat's digest, in place of the one it had. @param first when it comes first */
    void put(Handle handle, Subscription subscription, Instant first) {
        handle.createUpdate("""
                        insert into digest (conversation, contact, weekday, at, zone)
                        values (:conversation, :contact, :weekday, :at, :zone)
                        on conflict (conversation) do update
                          set contact = :contact, weekday = :weekday, at = :at, zone = :zone
                        """)
                .bind("conversation", subscription.conversation().value())
                .bind("contact", subscription.contact().value())
                .bind("weekday", subscription.weekly().day().getValue())
                .bindByType("at", subscription.weekly().at(), LocalTime.class)
                .bind("zone", subscription.zone().getId())
                .execute();
        handle.createUpdate("""
                        insert into digest_due (conversation, workspace, due_at) values (:conversation, workspace(), :first)
                        on conflict (conversation) do update set due_at = :first
                        """)
                .bind("conversation", subscription.conversation().value())
                .bind("first", first)
                .execute();
    }

    /** Ends a chat's digest. @return whether it had one */
    boolean remove(Handle handle, ConversationId conversation) {
        boolean had = handle.createUpdate("delete from digest where conversation = :conversation")
                        .bind("conversation", conversation.value())
                        .execute()
                > 0;
        handle.createUpdate("delete from digest_due where conversation = :conversation")
                .bind("conversation", conversation.value())
                .execute();
        return had;
    }

    /** The digests that are due, of all workspaces, in a transaction without any. */
    List<Due> due(Handle handle) {
        return handle.createQuery("""
                        select workspace, conversation, due_at from digest_due where due_at <= clock() order by due_at
                        """)
                .map((row, context) -> new Due(
                        new WorkspaceId(row.getLong("workspace")),
                        new ConversationId(row.getLong("conversation")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** When a chat's digest is due. */
    Optional<Instant> dueAt(Handle handle, ConversationId conversation) {
        return handle.createQuery("select due_at from digest_due where conversation = :conversation")
                .bind("conversation", conversation.value())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes a due digest, which one of all who try does. @param next when the one after it is due */
    boolean take(Handle handle, Due due, Instant next) {
        return handle.createUpdate("""
                        update digest_due set due_at = :next where conversation = :conversation and due_at = :at
                        """)
                        .bind("conversation", due.conversation().value())
                        .bind("at", due.at())
                        .bind("next", next)
                        .execute()
                > 0;
    }

    /** Notes an issue. @return whether it is the first of this time */
    boolean issue(Handle handle, Due due) {
        return handle.createUpdate("""
                        insert into digest_issue (conversation, due_at) values (:conversation, :at) on conflict do nothing
                        """)
                        .bind("conversation", due.conversation().value())
                        .bind("at", due.at())
                        .execute()
                > 0;
    }

    /** When the last issue before a time came, if there was one. */
    Optional<Instant> lastBefore(Handle handle, ConversationId conversation, Instant time) {
        return handle.createQuery("""
                        select max(due_at) from digest_issue where conversation = :conversation and due_at < :time
                        """)
                .bind("conversation", conversation.value())
                .bind("time", time)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * The workspaces with digests that are due so soon that it matters now if their chats have moved to another zone, in
     * a transaction without any: no two clocks are further apart than that.
     */
    List<WorkspaceId> near(Handle handle) {
        return handle.createQuery("""
                        select distinct workspace from digest_due where due_at < clock() + interval '30 hours'
                        """).mapTo(Long.class).map(WorkspaceId::new).list();
    }

    /** The chats that get a digest soon and have moved to another zone since it was decided when it is due. */
    List<ConversationId> moved(Handle handle) {
        return handle.createQuery("""
                        select digest.conversation
                        from digest_due
                        join digest on digest.conversation = digest_due.conversation
                        join contact on contact.id = digest.contact
                        join workspace on workspace.workspace = digest.workspace
                        left join chat_timing as timing on timing.conversation = digest.conversation
                        where digest_due.workspace = workspace() and digest_due.due_at < clock() + interval '30 hours'
                          and digest.zone <> coalesce(timing.zone, contact.zone, workspace.zone)
                        order by digest.conversation
                        """)
                .mapTo(Long.class)
                .map(ConversationId::new)
                .list();
    }

    /** The digest of a chat that has moved, as it is now; nobody else changes it until the transaction ends. */
    Optional<Subscription> movedNow(Handle handle, ConversationId conversation) {
        return handle.createQuery(SELECT + """
                        where digest.conversation = :conversation
                          and digest.zone <> coalesce(timing.zone, contact.zone, workspace.zone)
                        for no key update of digest
                        """)
                .bind("conversation", conversation.value())
                .map((row, context) -> subscription(row))
                .findOne();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new ConversationId(row.getLong("conversation")),
                new ContactId(row.getLong("contact")),
                new Weekly(DayOfWeek.of(row.getInt("weekday")), row.getObject("at", LocalTime.class)),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")));
    }
}
