package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.Absences;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.StoreSummary;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.watch.Notice;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads from the catalog what notices are told with. */
@Singleton
final class NewsReader {
    private final Products products;
    private final Absences absences;
    private final StoreSummary stores;

    NewsReader(Products products, Absences absences, StoreSummary stores) {
        this.products = products;
        this.absences = absences;
        this.stores = stores;
    }

    /** Where a product can be had in person, in a line; it may say nothing. */
    Phrase stores(Handle handle, ProductView product) {
        return stores.of(handle, product).orElse(Phrase.NOTHING);
    }

    /** The catalog now, as far as these notices need it. */
    CatalogNow look(Handle handle, List<Pending> pending) {
        List<ProductId> all = pending.stream().map(Pending::product).distinct().toList();
        List<ProductId> returned = pending.stream()
                .filter(each -> each.notice() instanceof Notice.BackInStock)
                .map(Pending::product)
                .distinct()
                .toList();
        Map<ProductId, Absence> away = returned.isEmpty() ? Map.of() : absences.last(handle, returned);
        return new CatalogNow(
                products.known(handle, all).stream().collect(Collectors.toMap(ProductView::id, Function.identity())),
                away,
                returned.isEmpty() ? Map.of() : absences.current(handle, returned));
    }
}
