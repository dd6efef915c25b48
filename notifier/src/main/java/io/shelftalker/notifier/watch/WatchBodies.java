package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.conversation.KnownChats;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Entries with the chats and products that they are about, each looked up once. */
@Singleton
final class WatchBodies {
    private final KnownChats chats;
    private final Products products;
    private final WatchRegister register;

    WatchBodies(KnownChats chats, Products products, WatchRegister register) {
        this.chats = chats;
        this.products = products;
        this.register = register;
    }

    WatchBody of(Handle handle, WatchId id) {
        return of(handle, List.of(register.find(handle, id).orElseThrow())).getFirst();
    }

    List<WatchBody> of(Handle handle, List<WatchEntry> entries) {
        Map<ConversationId, KnownChats.Chat> places = chats
                .of(
                        handle,
                        entries.stream()
                                .map(entry -> entry.watcher().conversation())
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(KnownChats.Chat::id, Function.identity()));
        List<ProductId> watched =
                entries.stream().flatMap(WatchBodies::product).distinct().toList();
        Map<ProductId, ProductView> views = products.known(handle, watched).stream()
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        return entries.stream()
                .map(entry -> {
                    KnownChats.Chat chat =
                            Objects.requireNonNull(places.get(entry.watcher().conversation()));
                    return switch (entry) {
                        case WatchEntry.OfProduct of ->
                            WatchBody.of(of, chat, Objects.requireNonNull(views.get(of.product())));
                        case WatchEntry.OfSearch of -> WatchBody.of(of, chat);
                    };
                })
                .toList();
    }

    private static Stream<ProductId> product(WatchEntry entry) {
        return entry instanceof WatchEntry.OfProduct of ? Stream.of(of.product()) : Stream.empty();
    }
}
