package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.ChatMemory;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A chat that is forgotten is linked with no other any more. */
@Singleton
final class LinkMemory implements ChatMemory {
    private final LinkedChats chats;

    LinkMemory(LinkedChats chats) {
        this.chats = chats;
    }

    @Override
    public void forget(Handle handle, List<ConversationId> forgotten) {
        chats.lock(handle);
        forgotten.forEach(chat -> chats.forget(handle, chat));
        handle.createUpdate("""
                        with gone as materialized (
                          select unnest(:chats) as id
                        ), guesses as (
                          delete from link_guess using gone where conversation = gone.id
                        )
                        delete from link_code using gone where giver = gone.id or taker = gone.id
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        forgotten.stream().map(ConversationId::value).toList())
                .execute();
    }
}
