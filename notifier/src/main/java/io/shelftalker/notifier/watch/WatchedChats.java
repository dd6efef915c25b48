package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.ChatKeeper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Chats in which somebody watches something are not forgotten: there may be news for them. */
@Singleton
final class WatchedChats implements ChatKeeper {
    @Override
    public List<ConversationId> keeps(Handle handle, List<ConversationId> chats) {
        return handle.createQuery("""
                        select conversation from watch where conversation = any(:chats)
                        union
                        select conversation from search_watch where conversation = any(:chats)
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .mapTo(Long.class)
                .map(ConversationId::new)
                .list();
    }
}
