package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.ChatKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A chat that gets a digest goes on. */
@Singleton
final class DigestChats implements ChatKeeper {
    @Override
    public List<ConversationId> keeps(Handle handle, List<ConversationId> chats) {
        return handle.createQuery("select conversation from digest where conversation = any(:chats)")
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .mapTo(Long.class)
                .map(ConversationId::new)
                .list();
    }
}
