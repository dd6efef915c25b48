package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** The private chats of those who run things, for news that nobody asked for. */
@Singleton
public final class Operators {

    /** A person's private chat, the one they last wrote in, and how to speak to them. */
    public record Chat(ContactId contact, ConversationId conversation, Locale language, ZoneId zone) {}

    /** The chats of the workspace's operators, admins and owners, in the caller's transaction. */
    public List<Chat> chats(Handle handle) {
        return handle.createQuery("""
                        select distinct on (contact.id)
                          contact.id, conversation.id as conversation, contact.language,
                          coalesce(contact.zone, (select zone from workspace limit 1), 'UTC') as zone
                        from member
                        join contact on contact.member = member.id
                        join inbound on inbound.contact = contact.id
                        join conversation on conversation.id = inbound.conversation
                        where member.role in ('OPERATOR', 'ADMIN', 'OWNER') and conversation.kind = 'PRIVATE'
                        order by contact.id, inbound.id desc
                        """)
                .map((row, context) -> new Chat(
                        new ContactId(row.getLong("id")),
                        new ConversationId(row.getLong("conversation")),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }
}
