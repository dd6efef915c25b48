package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.ContactId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of which chats are one person's. Every handle's transaction is in a workspace. */
@Singleton
public final class LinkedChats {
    /** More than anybody has. */
    static final int MOST = 10;

    private final List<PersonKeeper> keepers;

    public LinkedChats(List<PersonKeeper> keepers) {
        this.keepers = List.copyOf(keepers);
    }

    /** All chats of whoever has this one, in the order in which they were linked; none if it is the only one. */
    public List<LinkedChat> of(Handle handle, ConversationId conversation) {
        return of(handle, List.of(conversation));
    }

    /** All chats of those who have one of these, person by person. */
    public List<LinkedChat> of(Handle handle, List<ConversationId> conversations) {
        return handle.createQuery("""
                        select link.*, account.channel, contact.name, talk.silent_since is not null as silent,
                          contact.language, coalesce(contact.zone, workspace.zone) as zone, talk.home
                        from linked_chat as link
                        join conversation as talk on talk.id = link.conversation
                        join channel_account as account on account.id = talk.account
                        join contact on contact.id = link.contact
                        join workspace on workspace.workspace = link.workspace
                        where link.person in (
                          select person from linked_chat where conversation = any(:conversations))
                        order by link.person, link.linked_at, link.conversation
                        """)
                .bindArray("conversations", Long.class, values(conversations))
                .map((row, context) -> chat(row))
                .list();
    }

    /** When the bot last answered in each of these chats; in some it never has, or not for as long as answers are kept. */
    Map<ConversationId, Instant> answered(Handle handle, List<LinkedChat> chats) {
        return handle.createQuery("""
                        select talk.id, last.created_at
                        from unnest(:chats) as talk (id)
                        cross join lateral (
                          select created_at from outgoing
                          where conversation = talk.id and priority = :reply order by id desc limit 1
                        ) as last
                        """)
                .bindArray("chats", Long.class, values(conversations(chats)))
                .bind("reply", Priority.REPLY.ordinal())
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            new ConversationId(row.getColumn("id", Long.class)),
                            row.getColumn("created_at", Instant.class));
                    return all;
                });
    }

    /** A private chat, linked or not. */
    LinkedChat chat(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select talk.id as conversation, contact.id as contact, account.channel, contact.name,
                          coalesce(link.preferred, false) as preferred, talk.silent_since is not null as silent,
                          contact.language, coalesce(contact.zone, workspace.zone) as zone, first_of(talk.id) as person,
                          talk.home
                        from conversation as talk
                        join channel_account as account on account.id = talk.account
                        join contact on contact.id = :contact
                        join workspace on workspace.workspace = talk.workspace
                        left join linked_chat as link on link.conversation = talk.id
                        where talk.id = :conversation
                        """)
                .bind("conversation", seat.conversation().value())
                .bind("contact", seat.contact().value())
                .map((row, context) -> chat(row))
                .one();
    }

    private static LinkedChat chat(ResultSet row) throws SQLException {
        return new LinkedChat(
                new Seat(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                row.getString("channel"),
                row.getString("name"),
                row.getBoolean("preferred"),
                row.getBoolean("silent"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                new ConversationId(row.getLong("person")),
                Optional.ofNullable(row.getString("home")));
    }

    /** Lets nobody else link chats of this workspace, or part them, until the transaction ends. */
    void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtextextended('linked_chat:' || workspace(), 0))");
    }

    /** Makes all chats of the two one person's: the giver's, whose first stays the first. */
    void join(Handle handle, Seat giver, Seat taker) {
        handle.createUpdate("""
                        insert into linked_chat (conversation, contact, person)
                        values (:giver, :givers, :giver), (:taker, :takers, :taker)
                        on conflict (conversation) do nothing
                        """)
                .bind("giver", giver.conversation().value())
                .bind("givers", giver.contact().value())
                .bind("taker", taker.conversation().value())
                .bind("takers", taker.contact().value())
                .execute();
        handle.createUpdate("""
                        update linked_chat set person = first_of(:giver), preferred = false, linked_at = clock()
                        where person = first_of(:taker) and person <> first_of(:giver)
                        """)
                .bind("giver", giver.conversation().value())
                .bind("taker", taker.conversation().value())
                .execute();
        List<ConversationId> chats = conversations(of(handle, giver.conversation()));
        // Who has said, or whose platform has, where they live lives there in all of them.
        handle.createUpdate("""
                        update contact set zone = known.zone
                        from (
                          select contact.zone
                          from linked_chat as link join contact on contact.id = link.contact
                          where link.conversation = any(:chats) and contact.zone is not null
                          order by link.linked_at, link.conversation
                          limit 1
                        ) as known
                        where contact.zone is null
                          and contact.id in (select contact from linked_chat where conversation = any(:chats))
                        """).bindArray("chats", Long.class, values(chats)).execute();
        keepers.forEach(keeper -> keeper.regroup(handle, chats));
    }

    /**
     * Where a person wants to be told things; nowhere in particular where there is none.
     *
     * @return false if the chat is none of theirs, and nothing has changed
     */
    boolean prefer(Handle handle, ConversationId one, Optional<ConversationId> preferred) {
        List<ConversationId> theirs = conversations(of(handle, one));
        if (preferred.filter(chat -> !theirs.contains(chat)).isPresent()) {
            return false;
        }
        handle.createUpdate("update linked_chat set preferred = false where person = first_of(:one) and preferred")
                .bind("one", one.value())
                .execute();
        preferred.ifPresent(
                chat -> handle.createUpdate("update linked_chat set preferred = true where conversation = :chat")
                        .bind("chat", chat.value())
                        .execute());
        return true;
    }

    /** Links a chat with no other any more. What was set for all of them it keeps, and so do they. */
    void part(Handle handle, ConversationId leaving) {
        of(handle, leaving).stream()
                .map(LinkedChat::first)
                .filter(first -> !first.equals(leaving))
                .findFirst()
                .ifPresent(first -> keepers.forEach(keeper -> keeper.inherit(handle, first, leaving)));
        forget(handle, leaving);
    }

    /** Links a chat with no other any more, which keeps nothing of what was set for all of them. */
    void forget(Handle handle, ConversationId leaving) {
        List<LinkedChat> linked = of(handle, leaving);
        if (linked.isEmpty()) {
            return;
        }
        List<ConversationId> before = conversations(linked);
        List<ConversationId> rest =
                before.stream().filter(chat -> !chat.equals(leaving)).toList();
        ConversationId next = rest.getFirst();
        if (linked.getFirst().first().equals(leaving)) {
            keepers.forEach(keeper -> keeper.inherit(handle, leaving, next));
        }
        remove(handle, rest.size() == 1 ? before : List.of(leaving));
        handle.createUpdate("update linked_chat set person = :next where person = :leaving")
                .bind("next", next.value())
                .bind("leaving", leaving.value())
                .execute();
        keepers.forEach(keeper -> keeper.regroup(handle, before));
    }

    private static void remove(Handle handle, List<ConversationId> chats) {
        handle.createUpdate("delete from linked_chat where conversation = any(:chats)")
                .bindArray("chats", Long.class, values(chats))
                .execute();
    }

    private static List<ConversationId> conversations(List<LinkedChat> chats) {
        return chats.stream().map(LinkedChat::conversation).toList();
    }

    private static List<Long> values(List<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }
}
