package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.ChatNames;
import io.shelftalker.core.linking.LinkedChat;
import io.shelftalker.core.linking.LinkedChats;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * In which of their chats somebody is told something: the one that they prefer, or else the one in which they asked for it.
 * Where that one cannot be reached, or would not take it, it is the next of them, which says so.
 */
@Singleton
final class Addressing {
    private final LinkedChats linked;
    private final ChatNames names;

    Addressing(LinkedChats linked, ChatNames names) {
        this.linked = linked;
        this.names = names;
    }

    /** A way to somebody. @param instead of which chat, where that one cannot be reached */
    private record Way(LinkedChat chat, Optional<LinkedChat> instead) {}

    /** Where a notice was asked for, and which chats would not take it. */
    private record Origin(ConversationId asked, Set<ConversationId> refused) {}

    /** These chats; those of people with several parted into the chats in which each thing is told. */
    List<Chat> of(Handle handle, List<Chat> chats) {
        Map<ConversationId, List<LinkedChat>> people =
                linked.of(handle, chats.stream().map(Chat::conversation).toList()).stream()
                        .collect(Collectors.groupingBy(LinkedChat::first));
        if (people.isEmpty()) {
            return chats;
        }
        Map<Long, Origin> origins = origins(
                handle,
                chats.stream()
                        .filter(chat -> people.containsKey(chat.conversation()))
                        .flatMap(chat -> chat.pending().stream())
                        .map(Pending::id)
                        .toList());
        return chats.stream()
                .flatMap(chat -> Optional.ofNullable(people.get(chat.conversation()))
                        .map(theirs -> parted(chat, theirs, origins))
                        .orElse(List.of(chat))
                        .stream())
                .toList();
    }

    /** What is told of one product is told in one chat. */
    private List<Chat> parted(Chat chat, List<LinkedChat> theirs, Map<Long, Origin> origins) {
        Map<ProductId, List<Pending>> byProduct = chat.pending().stream()
                .collect(Collectors.groupingBy(Pending::product, LinkedHashMap::new, Collectors.toList()));
        Map<ConversationId, Chat> parts = new LinkedHashMap<>();
        for (List<Pending> pending : byProduct.values()) {
            Way way = way(pending, theirs, origins);
            Phrase why = way.instead()
                    .map(first -> Phrase.of("notice.elsewhere", names.of(first)))
                    .orElse(Phrase.NOTHING);
            Chat part = parts.get(way.chat().conversation());
            List<Pending> all = new ArrayList<>(part == null ? List.of() : part.pending());
            all.addAll(pending);
            Phrase reason = part == null || part.why().equals(Phrase.NOTHING) ? why : part.why();
            parts.put(way.chat().conversation(), chat.in(way.chat(), all, reason));
        }
        return List.copyOf(parts.values());
    }

    private static Way way(List<Pending> pending, List<LinkedChat> theirs, Map<Long, Origin> origins) {
        Set<ConversationId> refused = pending.stream()
                .map(Pending::id)
                .map(origins::get)
                .flatMap(origin -> origin == null ? Stream.of() : origin.refused().stream())
                .collect(Collectors.toSet());
        LinkedChat wanted = wanted(pending, theirs, origins);
        return Stream.concat(Stream.of(wanted), theirs.stream())
                .filter(chat -> !chat.silent() && !refused.contains(chat.conversation()))
                .findFirst()
                .filter(chat -> !chat.equals(wanted))
                .map(chat -> new Way(chat, Optional.of(wanted)))
                .orElse(new Way(wanted, Optional.empty()));
    }

    /** The preferred chat; without one, that in which it was asked for first. */
    private static LinkedChat wanted(List<Pending> pending, List<LinkedChat> theirs, Map<Long, Origin> origins) {
        Optional<ConversationId> asked = pending.stream()
                .min(Comparator.comparingLong(each -> each.watch().value()))
                .map(Pending::id)
                .map(origins::get)
                .map(Origin::asked);
        return theirs.stream()
                .filter(LinkedChat::preferred)
                .findFirst()
                .or(() -> theirs.stream()
                        .filter(chat ->
                                asked.filter(chat.conversation()::equals).isPresent())
                        .findFirst())
                .orElse(theirs.getFirst());
    }

    private static Map<Long, Origin> origins(Handle handle, List<Long> notices) {
        return handle
                .createQuery("""
                        select notice.id, notice.refused_in,
                          coalesce(watch.conversation, search_watch.conversation, notice.conversation) as asked
                        from notice
                        left join watch on watch.id = notice.watch
                        left join search_watch on search_watch.id = notice.watch
                        where notice.id = any(:notices)
                        """)
                .bindArray("notices", Long.class, notices)
                .map((row, context) -> Map.entry(
                        row.getLong("id"), new Origin(new ConversationId(row.getLong("asked")), refused(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<ConversationId> refused(ResultSet row) throws SQLException {
        Array chats = row.getArray("refused_in");
        return chats == null
                ? Set.of()
                : Stream.of((Long[]) chats.getArray()).map(ConversationId::new).collect(Collectors.toSet());
    }
}
