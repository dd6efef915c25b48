package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.PriceRecords;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.StoreSummary;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.i18n.Phrase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is told of products beside their news, read once for each, however many are told of it. */
final class Background {
    /** A price that changed once only is told by its two amounts. */
    private static final int FEWEST_PRICES = 3;

    private final Handle handle;
    private final StoreSummary stores;
    private final PriceRecords prices;
    private final Map<ProductId, Phrase> places = new HashMap<>();
    private final Map<ProductId, Optional<Chart>> charts = new HashMap<>();

    Background(Handle handle, StoreSummary stores, PriceRecords prices) {
        this.handle = handle;
        this.stores = stores;
        this.prices = prices;
    }

    /** Where a product can be had in person, in a line; it may say nothing. */
    Phrase stores(ProductView product) {
        return places.computeIfAbsent(
                product.id(), _ -> stores.of(handle, product).orElse(Phrase.NOTHING));
    }

    /** How the price of a product went, where that is worth a picture. */
    Optional<Chart> chart(ProductView product) {
        return charts.computeIfAbsent(product.id(), _ -> prices.of(handle, product.id(), product.verifiedAt())
                .filter(chart -> chart.prices().size() >= FEWEST_PRICES));
    }
}
