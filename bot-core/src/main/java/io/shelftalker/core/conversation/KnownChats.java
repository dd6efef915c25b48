package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Chats by what their platforms call them, for those who speak of chats from outside. Every handle is in a workspace. */
@Singleton
public final class KnownChats {

    /**
     * A chat in which somebody has talked with us.
     *
     * @param account the name of the bot there
     * @param address the platform's own id of the chat
     */
    public record Chat(ConversationId id, String channel, String account, String address, ChatKind kind) {}

    public Optional<Chat> named(Handle handle, String channel, String account, String address) {
        return handle.createQuery("""
                        select conversation.id, channel, name, external_id, kind
                        from conversation join channel_account on channel_account.id = conversation.account
                        where channel = :channel and name = :account and external_id = :address
                        """)
                .bind("channel", channel)
                .bind("account", account)
                .bind("address", address)
                .map((row, context) -> chat(row))
                .findOne();
    }

    public List<Chat> of(Handle handle, Collection<ConversationId> conversations) {
        return handle.createQuery("""
                        select conversation.id, channel, name, external_id, kind
                        from conversation join channel_account on channel_account.id = conversation.account
                        where conversation.id = any(:conversations)
                        """)
                .bindArray(
                        "conversations",
                        Long.class,
                        conversations.stream().map(ConversationId::value).toList())
                .map((row, context) -> chat(row))
                .list();
    }

    /** Lets no turn of a conversation begin until the transaction ends. */
    public void hold(Handle handle, ConversationId conversation) {
        handle.createQuery("select id from conversation where id = :conversation for no key update")
                .bind("conversation", conversation.value())
                .mapTo(Long.class)
                .one();
    }

    /** Whose private chat it is; absent for a group. */
    public Optional<ContactId> person(Handle handle, Chat chat) {
        return chat.kind() == ChatKind.GROUP
                ? Optional.empty()
                : handle.createQuery("""
                                select coalesce(
                                  c.companion,
                                  -- Until they write again where an earlier version began the chat.
                                  (select identity.contact from identity
                                   where identity.account = c.account and identity.external_id = c.external_id))
                                from conversation c where c.id = :conversation
                                """)
                        .bind("conversation", chat.id().value())
                        .mapTo(Long.class)
                        .findOne()
                        .map(ContactId::new);
    }

    /** Where somebody talks with a bot alone, the newest of such chats. @param person the platform's own id of them */
    public Optional<String> alone(Handle handle, Account account, String person) {
        return handle.createQuery("""
                        select c.external_id
                        from identity i join conversation c on c.companion = i.contact and c.account = i.account
                        where i.account = :account and i.external_id = :person
                        order by c.id desc limit 1
                        """)
                .bind("account", account.id().value())
                .bind("person", person)
                .mapTo(String.class)
                .findOne();
    }

    private static Chat chat(ResultSet row) throws SQLException {
        return new Chat(
                new ConversationId(row.getLong("id")),
                row.getString("channel"),
                row.getString("name"),
                row.getString("external_id"),
                ChatKind.valueOf(row.getString("kind")));
    }
}
