package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.ConversationId;
import org.jdbi.v3.core.Handle;

/**
 * What a feature keeps for a conversation goes on in another one, when two turn out to be the same chat: a group that
 * moved to another id under which it was known already. One bean a feature.
 */
public interface Succession {
    /** Moves everything, so that nothing is lost and nothing is there twice; both conversations are locked. */
    void move(Handle handle, ConversationId from, ConversationId to);
}
