package io.shelftalker.notifier.blindness;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows of who is to hear that a shop cannot be read, and that it can again. Every handle's transaction is in a workspace. */
@Singleton
final class Watchers {

    /** Everybody who watches something of a shop, or looks for something in all of them, is to hear that it cannot be read. */
    void blind(Handle handle, SourceId source, long event) {
        handle.createUpdate("""
                        insert into blindness (source, conversation, contact, event, state)
                        select :source, coalesce(best.conversation, watcher.conversation),
                          min(coalesce(best.contact, watcher.contact)), :event, 'due'
                        from (
                          select watch.conversation, watch.contact
                          from watch join product on product.id = watch.product
                          where coalesce(product.same_as, product.id) in (
                            select coalesce(sold.same_as, sold.id)
                            from offer join product as sold on sold.id = offer.product
                            where offer.source = :source and offer.listed)
                          union
                          select conversation, contact from search_watch
                        ) as watcher
                        -- Of somebody's chats, one that can be reached, at best the one that they prefer.
                        left join lateral (
                          select other.conversation, other.contact
                          from linked_chat as one
                          join linked_chat as other on other.person = one.person
                          join conversation as talk on talk.id = other.conversation
                          where one.conversation = watcher.conversation and one.contact = watcher.contact
                          order by talk.silent_since is not null, not other.preferred, other.linked_at, other.conversation
                          limit 1
                        ) as best on true
                        group by 2
                        order by 2
                        on conflict do nothing
                        """)
                .bind("source", source.value())
                .bind("event", event)
                .execute();
    }

    /** Whoever heard that it cannot be read is to hear that it can again; who did not hears nothing. */
    void sighted(Handle handle, SourceId source) {
        handle.createUpdate("""
                        update blindness set state = case state when 'told' then 'back' else 'over' end, due_at = clock()
                        where source = :source and state in ('due', 'told')
                        """).bind("source", source.value()).execute();
    }

    /**
     * Somebody who is to hear something.
     *
     * @param first of the person's chats, by which they are told when they want to be
     * @param back whether the shop can be read again
     * @param watching whether anything of the shop is watched in the chat still
     */
    record Due(
            SourceId source,
            String shop,
            ConversationId conversation,
            ConversationId first,
            ContactId contact,
            long event,
            boolean back,
            boolean watching,
            Locale language,
            ZoneId zone) {}

    List<Due> due(Handle handle, int most) {
        return handle.createQuery("""
                        select blindness.*, contact.language,
                          (select name from vendor where vendor.source = blindness.source order by id limit 1) as shop,
                          coalesce(timing.zone, contact.zone, workspace.zone) as zone,
                          first_of(blindness.conversation) as first,
                          exists (
                            select from search_watch
                            where search_watch.conversation in (
                              select chats.conversation from chats_of(blindness.conversation, blindness.contact) as chats))
                            or exists (
                              select from watch
                              join product on product.id = watch.product
                              join offer on offer.product = any(array[product.id, product.same_as])
                              where offer.source = blindness.source and watch.conversation in (
                                select chats.conversation
                                from chats_of(blindness.conversation, blindness.contact) as chats)
                            ) as watching
                        from blindness
                        join contact on contact.id = blindness.contact
                        join workspace on workspace.workspace = blindness.workspace
                        left join chat_timing as timing on timing.conversation = first_of(blindness.conversation)
                        where blindness.state in ('due', 'back') and blindness.due_at <= clock()
                        order by blindness.due_at, blindness.conversation
                        limit :most
                        for no key update of blindness skip locked
                        """)
                .bind("most", most)
                .map((row, context) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new SourceId(row.getLong("source")),
                row.getString("shop"),
                new ConversationId(row.getLong("conversation")),
                new ConversationId(row.getLong("first")),
                new ContactId(row.getLong("contact")),
                row.getLong("event"),
                "back".equals(row.getString("state")),
                row.getBoolean("watching"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")));
    }

    /** These have been told. */
    void told(Handle handle, List<Due> told) {
        settle(handle, told, "told");
    }

    /** These have nothing more to hear. */
    void over(Handle handle, List<Due> over) {
        settle(handle, over, "over");
    }

    private static void settle(Handle handle, List<Due> settled, String state) {
        handle.createUpdate("""
                        update blindness set state = case state when 'due' then :state else 'over' end
                        from unnest(:sources, :conversations, :events) as new (source, conversation, event)
                        where blindness.source = new.source and blindness.conversation = new.conversation
                          and blindness.event = new.event
                        """)
                .bind("state", state)
                .bindArray(
                        "sources",
                        Long.class,
                        settled.stream().map(each -> each.source().value()).toList())
                .bindArray(
                        "conversations",
                        Long.class,
                        settled.stream()
                                .map(each -> each.conversation().value())
                                .toList())
                .bindArray(
                        "events", Long.class, settled.stream().map(Due::event).toList())
                .execute();
    }

    /** These want to hear it then. */
    void putOff(Handle handle, Map<ConversationId, Instant> until) {
        handle.createUpdate("""
                        update blindness set due_at = cast(new.until as timestamptz)
                        from unnest(:conversations, :until) as new (conversation, until)
                        where blindness.conversation = new.conversation and blindness.state in ('due', 'back')
                        """)
                .bindArray(
                        "conversations",
                        Long.class,
                        until.keySet().stream().map(ConversationId::value).toList())
                .bindArray(
                        "until",
                        String.class,
                        until.values().stream().map(Instant::toString).toList())
                .execute();
    }
}
