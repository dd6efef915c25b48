package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Watches move with their chat; of what somebody watches in both, the later wish counts. */
@Singleton
final class WatchSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        with wish as (
                          select contact, product,
                            max(id) filter (where conversation = :from) > max(id) filter (where conversation = :to) as moved_counts
                          from watch where conversation in (:from, :to)
                          group by contact, product
                          having count(distinct conversation) = 2
                        )
                        delete from watch using wish
                        where watch.contact = wish.contact and watch.product = wish.product
                          and watch.conversation = case when wish.moved_counts then :to else :from end
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        handle.createUpdate("update watch set conversation = :to where conversation = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
