package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.PersonKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What waits to be told waits for the person: in the first of their chats, until it is told in whichever they want. */
@Singleton
final class NoticesOfPeople implements PersonKeeper {
    @Override
    public void regroup(Handle handle, List<ConversationId> chats) {
        List<Long> values = chats.stream().map(ConversationId::value).toList();
        home(
                handle,
                handle.createQuery("""
                                select id from watch where conversation = any(:chats)
                                union all
                                select id from search_watch where conversation = any(:chats)
                                """)
                        .bindArray("chats", Long.class, values)
                        .mapTo(Long.class)
                        .list());
        // What one of the chats was told already is not told again in another.
        handle.createUpdate("""
                        update notice set state = 'moot', settled_at = clock()
                        where conversation = any(:chats) and state in ('gathering', 'due', 'held')
                          and exists (
                            select from notice as told
                            where told.conversation = any(:chats) and told.state = 'told'
                              and told.product = notice.product and told.event = notice.event
                              and told.kind = notice.kind and coalesce(told.form, '') = coalesce(notice.form, ''))
                        """).bindArray("chats", Long.class, values).execute();
    }

    /** Has what waits to be told of these watches wait for whoever has them now. */
    static void home(Handle handle, List<Long> watches) {
        handle.createUpdate("""
                        update notice
                        set conversation = coalesce(head.conversation, asked.conversation),
                          contact = coalesce(head.contact, asked.contact)
                        from (
                          select id, conversation, contact from watch where id = any(:watches)
                          union all
                          select id, conversation, contact from search_watch where id = any(:watches)
                        ) as asked
                        left join linked_chat as link
                          on link.conversation = asked.conversation and link.contact = asked.contact
                        left join linked_chat as head on head.conversation = link.person
                        where notice.watch = asked.id and notice.state in ('gathering', 'due', 'held')
                        """).bindArray("watches", Long.class, watches).execute();
    }

    /** They are given to whoever has them then when its chats are regrouped. */
    @Override
    public void inherit(Handle handle, ConversationId first, ConversationId heir) {}
}
