package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.scraper.markup.ProductItem;
import io.shelftalker.scraper.markup.StoreOffer;
import java.util.List;
import java.util.Optional;

/** What single stores have of a page's product. */
final class InStores {
    private InStores() {}

    /** Those of which something is known; empty where the page tells none. */
    static Optional<List<StoreStock>> of(ProductItem product) {
        List<StoreStock> stocks = product.storeOffers().stream()
                .map(offer -> new StoreStock(
                        store(offer), Stock.of(offer.availability().map(Stock::ofSchema), offer.left())))
                .filter(each -> each.stock().isKnown())
                .toList();
        return Optional.of(stocks).filter(all -> !all.isEmpty());
    }

    private static Store store(StoreOffer offer) {
        return new Store(offer.id(), offer.name(), offer.address(), offer.city(), place(offer));
    }

    /** Degrees that are none, or none at all, which maps write for a place they do not know, are no place. */
    private static Optional<Place> place(StoreOffer offer) {
        return offer.latitude().flatMap(latitude -> offer.longitude()
                .filter(longitude -> Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
                .filter(longitude -> latitude != 0 || longitude != 0)
                .map(longitude -> new Place(latitude, longitude)));
    }
}
