package io.shelftalker.notifier.blindness;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.Succession;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Who heard of a shop hears of it where their chat goes. */
@Singleton
final class BlindSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        update blindness as moved set conversation = :to
                        where conversation = :from
                          and not exists (
                            select from blindness as there
                            where there.conversation = :to and there.source = moved.source and there.event = moved.event)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
