package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A feature that keeps something for a person with several chats. One bean a feature. */
public interface PersonKeeper {
    /** These chats have come to be one person's, or no longer all one person's; their links are as they are now. */
    void regroup(Handle handle, List<ConversationId> chats);

    /**
     * What is kept with the first of a person's chats for all of them is from now on kept with this other one as well, in
     * place of what it had: it will be linked no more, or be the first. Both are linked still.
     */
    void inherit(Handle handle, ConversationId first, ConversationId heir);
}
