package io.shelftalker.notifier.snooze;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What people want of products moves with their chat, unless they want something else where it goes. */
@Singleton
final class SnoozeSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        update watch_timing as moved set conversation = :to
                        where conversation = :from
                          and not exists (
                            select from watch_timing as there
                            where there.conversation = :to and there.contact = moved.contact
                              and there.product = moved.product)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
