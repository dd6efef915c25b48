package io.shelftalker.scraper.store;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.StoreStock;
import java.util.Optional;

/**
 * What one row of a list says.
 *
 * @param store empty where the row does not say which, as in a list of one store
 * @param of the code of the product that it is about, where the list is of several
 */
public record StoreLine(Optional<Store> store, Optional<String> of, Stock stock) {

    /** What the store has; empty where nothing is known of it, or the row does not say which store it is. */
    public Optional<StoreStock> told() {
        return store.filter(known -> stock.isKnown()).map(known -> new StoreStock(known, stock));
    }

    /** The same of this store, where the row does not say which. */
    public StoreLine in(String asked) {
        return store.isPresent() ? this : new StoreLine(Optional.of(Store.of(asked)), of, stock);
    }
}
