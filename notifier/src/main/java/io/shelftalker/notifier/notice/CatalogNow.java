package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.SecondLook;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalog as it is when something is told of it.
 *
 * @param listed the products, even those that are no longer in it
 * @param absences of those that were sold out, the last time that they were
 * @param soldOut since when those are that are sold out
 * @param over what was found and is not so any more
 */
record CatalogNow(
        Map<ProductId, ProductView> listed,
        Map<ProductId, Absence> absences,
        Map<ProductId, Instant> soldOut,
        Set<SecondLook.Finding> over) {

    /** What a product costs, as far as it can be bought. */
    Optional<Money> price(ProductId product) {
        return Optional.ofNullable(listed.get(product)).flatMap(ProductView::price);
    }

    /** What notices come to, what is back before what became cheaper before what became dearer. */
    List<News> news(List<Pending> pending) {
        Map<ProductId, List<Pending>> byProduct = pending.stream()
                .collect(Collectors.groupingBy(Pending::product, LinkedHashMap::new, Collectors.toList()));
        return byProduct.entrySet().stream()
                .flatMap(entry -> news(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(News::kind))
                .toList();
    }

    private Optional<News> news(ProductId product, List<Pending> pending) {
        List<Notice> notices = pending.stream()
                .filter(each -> !over.contains(each.finding()))
                .map(Pending::notice)
                .toList();
        return Optional.ofNullable(listed.get(product)).flatMap(view -> {
            Optional<Undone> undone = Undone.of(view, pending, Optional.ofNullable(soldOut.get(product)));
            boolean wasOut = undone.filter(Undone.Stock.class::isInstance).isPresent();
            return News.of(view, notices, Optional.ofNullable(absences.get(product)))
                    .filter(news -> !(wasOut && news.isOnlySoldOut()))
                    .or(() -> undone.map(over -> News.of(view, over)));
        });
    }
}
