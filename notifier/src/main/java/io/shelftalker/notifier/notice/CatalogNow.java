package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.notifier.watch.Notice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalog as it is when something is told of it.
 *
 * @param listed the products, even those that are no longer in it
 * @param absences of those that were sold out, the last time that they were
 */
record CatalogNow(Map<ProductId, ProductView> listed, Map<ProductId, Absence> absences) {

    /** What notices come to, what is back before what became cheaper before what became dearer. */
    List<News> news(List<Pending> pending) {
        Map<ProductId, List<Notice>> byProduct = pending.stream()
                .collect(Collectors.groupingBy(
                        Pending::product,
                        LinkedHashMap::new,
                        Collectors.mapping(Pending::notice, Collectors.toList())));
        return byProduct.entrySet().stream()
                .flatMap(entry -> news(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(News::kind))
                .toList();
    }

    private Optional<News> news(ProductId product, List<Notice> notices) {
        return Optional.ofNullable(listed.get(product))
                .flatMap(view -> News.of(view, notices, Optional.ofNullable(absences.get(product))));
    }
}
