package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Lasting searches move with their chat; what somebody looks for in both is looked for once. */
@Singleton
final class LookoutSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        delete from search_watch as moved
                        where conversation = :from and exists (
                          select from search_watch as there
                          where there.conversation = :to and there.contact = moved.contact
                            and there.asked = moved.asked and there.category = moved.category)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        handle.createUpdate("update search_watch set conversation = :to where conversation = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
