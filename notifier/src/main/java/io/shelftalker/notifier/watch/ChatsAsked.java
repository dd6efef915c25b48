package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.linking.ChatNames;
import io.shelftalker.core.linking.LinkedChat;
import io.shelftalker.core.linking.LinkedChats;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Says in which of their chats somebody asked for something, where they have several. */
@Singleton
final class ChatsAsked {
    private final LinkedChats chats;
    private final ChatNames names;

    ChatsAsked(LinkedChats chats, ChatNames names) {
        this.chats = chats;
        this.names = names;
    }

    /** What somebody's chats are called. */
    record Named(Map<ConversationId, String> names) {
        /** Nothing where there is only one. */
        Phrase asked(Collection<ConversationId> in) {
            String all = in.stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
            return all.isEmpty() ? Phrase.NOTHING : Phrase.of("watch.asked-in", all);
        }
    }

    Named of(Handle handle, Watcher watcher) {
        return new Named(chats.of(handle, watcher.conversation()).stream()
                .collect(Collectors.toMap(LinkedChat::conversation, names::of)));
    }
}
