package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;

/** A product on somebody's list. */
record Watched(ProductId product, Wish wish) {}
