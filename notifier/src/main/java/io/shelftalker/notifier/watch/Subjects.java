package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductFinder;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.browse.StoreFinder;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.command.Turn;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds what people name who want to watch it. */
@Singleton
final class Subjects {
    private final Products products;
    private final ProductFinder finder;
    private final StoreFinder stores;

    Subjects(Products products, ProductFinder finder, StoreFinder stores) {
        this.products = products;
        this.finder = finder;
        this.stores = stores;
    }

    Optional<ProductView> product(Turn turn, ProductId product) {
        return products.find(turn.handle(), product);
    }

    Resolved resolve(Turn turn, String words) {
        return finder.resolve(turn.handle(), turn.actor().workspace(), words);
    }

    Optional<StoreFinder.Meant> stores(Turn turn, String place) {
        return stores.named(turn.handle(), place);
    }
}
