package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductFinder;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.browse.StoresAround;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.command.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds what people name who want to watch it. */
@Singleton
final class Subjects {
    private final Products products;
    private final ProductFinder finder;
    private final Vicinities vicinities;
    private final Watches watches;

    Subjects(Products products, ProductFinder finder, Vicinities vicinities, Watches watches) {
        this.products = products;
        this.finder = finder;
        this.vicinities = vicinities;
        this.watches = watches;
    }

    /** What whoever asks looked at last. */
    Optional<ProductView> lookedAt(Turn turn) {
        return watches.lookedAt(turn.handle(), Watcher.of(turn)).flatMap(product -> product(turn, product));
    }

    Optional<ProductView> product(Turn turn, ProductId product) {
        return products.find(turn.handle(), product);
    }

    Resolved resolve(Turn turn, String words) {
        return finder.resolve(turn.handle(), turn.actor().workspace(), words);
    }

    /** Whether words tell of many things rather than of the one that fits them: they are in the plural and in no name. */
    boolean areMany(Turn turn, String words) {
        return Seeking.isClearlyPlural(words)
                && !finder.isCalled(turn.handle(), turn.actor().workspace(), words);
    }

    /** Where somebody wants it, as far as stores tell of such a place. */
    Optional<Condition> there(Turn turn, String place) {
        return vicinities.there(turn.handle(), place);
    }

    Optional<StoresAround.Around> around(Turn turn, Nearness near) {
        return vicinities.around(turn.handle(), near);
    }

    boolean knowsStores(Turn turn) {
        return vicinities.knowsAny(turn.handle());
    }

    List<String> cities(Turn turn) {
        return vicinities.cities(turn.handle());
    }
}
