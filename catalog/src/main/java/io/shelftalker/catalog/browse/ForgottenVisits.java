package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.ChatMemory;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Forgets which categories somebody looked at; not of a member, who is known beyond a chat. */
@Singleton
final class ForgottenVisits implements ChatMemory {
    @Override
    public void forget(Handle handle, List<ConversationId> chats) {
        handle.createUpdate("""
                        delete from category_visit
                        using conversation, identity, contact
                        where conversation.id = any(:chats) and identity.account = conversation.account
                          and identity.external_id = conversation.external_id
                          and contact.id = identity.contact and contact.member is null
                          and category_visit.contact = contact.id
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .execute();
    }
}
