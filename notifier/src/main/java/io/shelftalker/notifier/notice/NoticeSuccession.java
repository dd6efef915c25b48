package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Notices move with their chat; what is told in both is told once. */
@Singleton
final class NoticeSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        with twice as (
                          update notice n set state = 'moot', settled_at = clock()
                          where n.conversation = :from and n.state in ('gathering', 'due', 'held')
                            and exists (
                              select from notice o
                              where o.conversation = :to and o.contact = n.contact and o.product = n.product
                                and o.event = n.event and o.kind = n.kind
                                and coalesce(o.form, '') = coalesce(n.form, '') and o.state <> 'moot')
                          returning n.id
                        )
                        update notice set conversation = :to
                        where conversation = :from and id not in (select id from twice)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
