package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import java.util.Collection;
import java.util.List;

/**
 * A product on somebody's list.
 *
 * @param chats in which of their chats they asked for it
 */
record Watched(ProductId product, Wish wish, List<ConversationId> chats) {
    Watched {
        chats = List.copyOf(chats);
    }

    Watched(ProductId product, Wish wish) {
        this(product, wish, List.of());
    }

    Watched in(Collection<ConversationId> asked) {
        return new Watched(product, wish, List.copyOf(asked));
    }
}
