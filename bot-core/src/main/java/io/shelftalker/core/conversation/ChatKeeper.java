package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.ConversationId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A feature for which a chat goes on even if nobody comes to it, as one that has promised to tell something there. */
public interface ChatKeeper {
    /** Which of these chats it needs. */
    List<ConversationId> keeps(Handle handle, List<ConversationId> chats);
}
