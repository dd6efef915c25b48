package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Codes that were typed and are none: after a few, a chat has to wait, and after many, everybody has. */
@Singleton
final class LinkGuesses {
    static final int MOST_OF_CHAT = 5;
    static final int MOST_OF_ALL = 200;

    boolean areTooMany(Handle handle, ConversationId conversation) {
        return handle.createQuery("""
                        select count(*) >= :mostOfAll or count(*) filter (where conversation = :conversation) >= :most
                        from link_guess where at > clock() - interval '10 minutes'
                        """)
                .bind("mostOfAll", MOST_OF_ALL)
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
