package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What the notices of one product come to, as things stand now: what was undone meanwhile is no news.
 *
 * @param inCatalog whether it is back in the catalog
 * @param inStock whether it is back in stock
 * @param before what it cost, where it costs something else now
 * @param target the highest target that it has come within
 * @param anyChange whether somebody asked for every change of its price
 * @param absence how it had been sold out, where it is back in stock
 */
record News(
        ProductView product,
        boolean inCatalog,
        boolean inStock,
        Optional<Money> before,
        Optional<Money> target,
        boolean anyChange,
        Optional<Absence> absence) {

    /** What is left to tell of a product, if anything. */
    static Optional<News> of(ProductView product, List<Notice> notices, Optional<Absence> absence) {
        Optional<Money> target = target(product, notices);
        Optional<Money> before = before(product, notices);
        boolean anyChange = before.isPresent() && has(notices, Notice.NewPrice.class);
        News news = new News(
                product,
                product.listed() && has(notices, Notice.BackInCatalog.class),
                product.stock().availability() != Availability.OUT && has(notices, Notice.BackInStock.class),
                before,
                target,
                anyChange,
                absence);
        boolean any = news.inCatalog || news.inStock || news.anyChange || target.isPresent();
        return Optional.of(news).filter(some -> any);
    }

    /** What kind of news it is above all. */
    enum Kind {
        BACK_IN_CATALOG,
        BACK_IN_STOCK,
        PRICE_DOWN,
        PRICE_UP
    }

    Kind kind() {
        if (inCatalog) {
            return Kind.BACK_IN_CATALOG;
        }
        if (inStock) {
            return Kind.BACK_IN_STOCK;
        }
        boolean up = before.flatMap(old -> product.price().filter(old::isBelow)).isPresent();
        return up ? Kind.PRICE_UP : Kind.PRICE_DOWN;
    }

    private static boolean has(List<Notice> notices, Class<? extends Notice> kind) {
        return notices.stream().anyMatch(kind::isInstance);
    }

    private static Optional<Money> before(ProductView product, List<Notice> notices) {
        return notices.stream()
                .map(NoticeRow::before)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(old -> product.price()
                        .filter(now -> now.sameCurrency(old) && !now.equals(old))
                        .isPresent());
    }

    private static Optional<Money> target(ProductView product, List<Notice> notices) {
        return notices.stream()
                .map(NoticeRow::target)
                .flatMap(Optional::stream)
                .filter(target -> product.price()
                        .filter(now -> now.sameCurrency(target) && !target.isBelow(now))
                        .isPresent())
                .max(Money::compareTo);
    }
}
