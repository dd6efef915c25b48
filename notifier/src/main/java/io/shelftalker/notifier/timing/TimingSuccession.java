package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What a chat wants moves with it, unless something else is wanted where it goes. */
@Singleton
final class TimingSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        update chat_timing set conversation = :to, held_until = clock()
                        where conversation = :from
                          and not exists (select from chat_timing there where there.conversation = :to)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
