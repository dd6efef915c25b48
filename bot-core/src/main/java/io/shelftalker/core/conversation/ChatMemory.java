package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.ConversationId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a feature remembers of people beyond what was said. One bean a feature. */
public interface ChatMemory {
    /** Forgets it of those whose private chats these are. */
    void forget(Handle handle, List<ConversationId> chats);
}
