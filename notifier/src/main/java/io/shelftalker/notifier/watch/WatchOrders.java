package io.shelftalker.notifier.watch;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.conversation.KnownChats;
import io.shelftalker.core.web.Caller;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Phrasebook;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Makes the watches that programs ask for, as {@code /watch} makes those of people. One in a private chat is the person's,
 * who sees it and may end it; one in a group is of the program's key.
 */
@Singleton
final class WatchOrders {
    private static final String DEFAULT = "default";

    private final KnownChats chats;
    private final ProductOrders products;
    private final SearchOrders searches;
    private final AuditLog audit;

    WatchOrders(KnownChats chats, ProductOrders products, SearchOrders searches, AuditLog audit) {
        this.chats = chats;
        this.products = products;
        this.searches = searches;
        this.audit = audit;
    }

    /** @throws Refusal if there is nothing to be made of it; what it changed is to be rolled back */
    Ordered make(Handle handle, Caller caller, WatchRequest request, Phrasebook book) {
        long subjects = Stream.of(request.product(), request.search(), request.category())
                .filter(Optional::isPresent)
                .count();
        if (subjects != 1) {
            throw Refusal.unprocessable("subject-unclear", "Say one of product, search and category.");
        }
        if (request.when().isPresent() && request.condition().isPresent()) {
            throw Refusal.unprocessable("condition-unclear", "Say 'when' or 'condition', not both.");
        }
        Watcher watcher = watcher(handle, caller, request.chat());
        Ordered ordered = request.product().isPresent()
                ? products.make(handle, watcher, request, book)
                : searches.make(handle, caller.actor().workspace(), watcher, request);
        if (ordered.fresh()) {
            audit.changed(handle, caller.actor(), "watch.create", id(ordered.id()));
        }
        return ordered;
    }

    private Watcher watcher(Handle handle, Caller caller, WatchRequest.ChatPlace place) {
        KnownChats.Chat chat = chats.named(
                        handle, place.channel(), place.account().orElse(DEFAULT), place.address())
                .orElseThrow(() ->
                        Refusal.unprocessable("chat-unknown", "In no such chat has anybody talked with the bot yet."));
        // Turns of the chat make watches too: one after the other.
        chats.hold(handle, chat.id());
        return new Watcher(chat.id(), whose(handle, caller, chat));
    }

    private ContactId whose(Handle handle, Caller caller, KnownChats.Chat chat) {
        return chat.kind() == ChatKind.GROUP
                ? caller.actor().contact()
                : chats.person(handle, chat)
                        .orElseThrow(
                                () -> Refusal.unprocessable("chat-unknown", "Nobody is known in this chat any more."));
    }

    private static String id(WatchId id) {
        return Long.toString(id.value());
    }
}
