package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What waits to be answered, what waits to be sent, and what was sent with its buttons. */
@Singleton
final class MessageSuccession implements Succession {
    @Override
    public void move(Handle handle, ConversationId from, ConversationId to) {
        handle.createUpdate("""
                        with waiting as (
                          update inbound set conversation = :to
                          where conversation = :from and state = 'pending' and content->>'is' <> 'Migrated'
                          returning workspace
                        ), opened as (
                          insert into lane (conversation, workspace, due_at)
                          select distinct :to, workspace, clock() from waiting
                          on conflict (conversation) do update set due_at = lane.due_at
                        ), sent as (
                          update outgoing set conversation = :to where conversation = :from
                        )
                        update outgoing_due set conversation = :to where conversation = :from
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }
}
