package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A feature that keeps something for a person with several chats. One bean a feature. */
public interface PersonKeeper {
    /** These chats have come to be one person's, or no longer all one person's; their links are as they are now. */
    void regroup(Handle handle, List<ConversationId> chats);

    /** The first of a person's chats is linked no more, and another takes its place for those that still are. */
    void succeed(Handle handle, ConversationId first, ConversationId next);
}
