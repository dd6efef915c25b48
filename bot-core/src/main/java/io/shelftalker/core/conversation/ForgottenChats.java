package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Forgets what was said in chats that nobody comes back to. That there was a chat stays, without a word of it.
 *
 * <p>No index finds the messages of a chat, as each turn would pay for it: all messages are looked through, once for however
 * many chats are given, so give all that there are.
 */
@Singleton
public final class ForgottenChats {
    private final List<ChatKeeper> keepers;
    private final List<ChatMemory> memories;

    public ForgottenChats(List<ChatKeeper> keepers, List<ChatMemory> memories) {
        this.keepers = List.copyOf(keepers);
        this.memories = List.copyOf(memories);
    }

    /**
     * Forgets those of an account's private chats that no feature needs and in which nothing waits.
     *
     * @param chats the platform's ids of them, which are those of their people as well
     * @return those that are forgotten; whoever comes back to one is new
     */
    public List<String> forget(Handle handle, AccountId account, List<String> chats) {
        Map<String, ConversationId> known = known(handle, account, chats);
        Set<ConversationId> kept = kept(handle, List.copyOf(known.values()));
        List<String> forgotten = chats.stream()
                .filter(chat -> Optional.ofNullable(known.get(chat))
                        .filter(kept::contains)
                        .isEmpty())
                .toList();
        List<ConversationId> emptied =
                known.values().stream().filter(chat -> !kept.contains(chat)).toList();
        if (!emptied.isEmpty()) {
            memories.forEach(memory -> memory.forget(handle, emptied));
            empty(handle, emptied.stream().map(ConversationId::value).toList());
        }
        unname(handle, account, forgotten);
        return forgotten;
    }

    private static Map<String, ConversationId> known(Handle handle, AccountId account, List<String> chats) {
        Map<String, ConversationId> known = new HashMap<>();
        handle.createQuery("""
                        select external_id, id from conversation
                        where account = :account and external_id = any(:chats) and kind = 'PRIVATE'
                        """)
                .bind("account", account.value())
                .bindArray("chats", String.class, chats)
                .map((row, context) -> Map.entry(row.getString(1), new ConversationId(row.getLong(2))))
                .forEach(chat -> known.put(chat.getKey(), chat.getValue()));
        return known;
    }

    private Set<ConversationId> kept(Handle handle, List<ConversationId> chats) {
        Set<ConversationId> kept = new HashSet<>(handle.createQuery("""
                        select conversation from inbound where state = 'pending' and conversation = any(:chats)
                        union
                        select conversation from outgoing where state = 'due' and conversation = any(:chats)
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .mapTo(Long.class)
                .map(ConversationId::new)
                .list());
        keepers.forEach(keeper -> kept.addAll(keeper.keeps(handle, chats)));
        return kept;
    }

    private static void empty(Handle handle, List<Long> chats) {
        handle.createUpdate("""
                        with emptied as materialized (
                          select unnest(:chats) as id
                        ), heard as (
                          delete from inbound using emptied where conversation = emptied.id
                        ), said as (
                          delete from outgoing using emptied where conversation = emptied.id
                        ), paced as (
                          delete from chat_pace using emptied where conversation = emptied.id
                        )
                        update conversation set prompt = null, prompt_at = null
                        from emptied where conversation.id = emptied.id
                        """).bindArray("chats", Long.class, chats).execute();
    }

    /** Whoever is a member has a name for more than a chat. */
    private static void unname(Handle handle, AccountId account, List<String> people) {
        handle.createUpdate("""
                        update contact c set name = ''
                        from identity i
                        where i.account = :account and i.external_id = any(:people)
                          and c.id = i.contact and c.member is null and c.name <> ''
                        """)
                .bind("account", account.value())
                .bindArray("people", String.class, people)
                .execute();
    }
}
