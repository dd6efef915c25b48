package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import java.time.Instant;

/** What a store has of a product. @param verifiedAt when that was last read */
record StoreShelf(StoreView store, Stock stock, Instant verifiedAt) {
    boolean isFilled() {
        return stock.availability() == Availability.IN;
    }
}
