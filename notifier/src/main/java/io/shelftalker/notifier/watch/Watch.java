package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;

/** Somebody's wish to be told when a condition on a product comes true, and what is kept for it. */
public record Watch(WatchId id, Watcher watcher, ProductId product, Condition condition, Memory memory) {

    /** The same of another condition. */
    Watch of(Condition other) {
        return new Watch(id, watcher, product, other, memory);
    }

    Watch with(Memory next) {
        return new Watch(id, watcher, product, condition, next);
    }
}
