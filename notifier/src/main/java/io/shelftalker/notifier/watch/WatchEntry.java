package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import java.time.Instant;
import java.util.Optional;

/** Something that is waited for in a chat, as one thing: the conditions of a wish are one. */
sealed interface WatchEntry {
    WatchId id();

    Watcher watcher();

    Instant since();

    /** @param product what it was made for, or what that is part of now */
    record OfProduct(WatchId id, Watcher watcher, Instant since, ProductId product, Wish wish) implements WatchEntry {
        Optional<String> form() {
            return wish.formName();
        }
    }

    record OfSearch(WatchId id, Watcher watcher, Instant since, Lookout lookout) implements WatchEntry {}
}
