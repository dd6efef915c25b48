package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/**
 * Codes that were typed and are none: after a few, a chat has to wait. Others need not, however many there are: nobody guesses
 * a code of so many letters within its ten minutes, and whoever opens chat after chat to try keeps nobody else from linking.
 */
@Singleton
final class LinkGuesses {
    static final int MOST_OF_CHAT = 5;

    boolean areTooMany(Handle handle, ConversationId conversation) {
        return handle.createQuery("""
                        select count(*) >= :most from link_guess
                        where conversation = :conversation and at > clock() - interval '10 minutes'
                        """)
                .bind("most", MOST_OF_CHAT)
                .bind("conversation", conversation.value())
                .mapTo(Boolean.class)
                .one();
    }

    void add(Handle handle, ConversationId conversation) {
        handle.createUpdate("insert into link_guess (conversation) values (:conversation)")
                .bind("conversation", conversation.value())
                .execute();
    }
}
