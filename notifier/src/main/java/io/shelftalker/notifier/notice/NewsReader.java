package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.Absences;
import io.shelftalker.catalog.browse.PriceRecords;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.StoreSummary;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.SecondLook;
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
    private final PriceRecords prices;
    private final SecondLook secondLook;

    NewsReader(Products products, Absences absences, StoreSummary stores, PriceRecords prices, SecondLook secondLook) {
        this.products = products;
        this.absences = absences;
        this.stores = stores;
        this.prices = prices;
        this.secondLook = secondLook;
    }

    /** What else is read of products that are told of now. */
    Background background(Handle handle) {
        return new Background(handle, stores, prices);
    }

    /** The catalog now, as far as these notices need it. */
    CatalogNow look(Handle handle, WorkspaceId workspace, List<Pending> pending) {
        List<ProductId> all = pending.stream().map(Pending::product).distinct().toList();
        List<ProductId> returned = pending.stream()
                .filter(each -> each.notice() instanceof Notice.BackInStock)
                .map(Pending::product)
                .distinct()
                .toList();
        Map<ProductId, Absence> away = returned.isEmpty() ? Map.of() : absences.last(handle, returned);
        Map<ProductId, ProductView> listed =
                products.known(handle, all).stream().collect(Collectors.toMap(ProductView::id, Function.identity()));
        return new CatalogNow(
                listed,
                away,
                returned.isEmpty() ? Map.of() : absences.current(handle, returned),
                secondLook.over(
                        handle,
                        workspace,
                        pending.stream().map(Pending::finding).toList(),
                        listed));
    }
}
