package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.Absence;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.WatchId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the notices of one product come to, as things stand now: what was undone meanwhile is no news.
 *
 * @param inCatalog whether it is back in the catalog
 * @param inStock whether it is back in stock
 * @param before what it cost, where it costs something else now
 * @param target the highest target that it has come within
 * @param anyChange whether somebody asked for every change of its price
 * @param particular what somebody asked for in particular and that is so
 * @param absence how it had been sold out, where it is back in stock
 * @param undone what happened and was undone while it could not be told, where that is all there is
 */
record News(
        ProductView product,
        boolean inCatalog,
        boolean inStock,
        Optional<Money> before,
        Optional<Money> target,
        boolean anyChange,
        Optional<Absence> absence,
        List<Notice.Particular> particular,
        Optional<Undone> undone) {

    /** What is over already. */
    static News of(ProductView product, Undone undone) {
        return new News(
                product,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.of(undone));
    }

    /** What is left to tell of a product, if anything. */
    static Optional<News> of(ProductView product, List<Notice> notices, Optional<Absence> absence) {
        Optional<Money> target = target(product, notices);
        Optional<Money> before = before(product, notices);
        boolean anyChange = before.isPresent() && has(notices, Notice.NewPrice.class);
        News news = new News(
                product,
                product.listed() && has(notices, Notice.BackInCatalog.class),
                product.listed()
                        && product.stock().availability() != Availability.OUT
                        && has(notices, Notice.BackInStock.class),
                before,
                target,
                anyChange,
                absence,
                Particulars.holding(product, notices),
                Optional.empty());
        boolean any =
                news.inCatalog || news.inStock || news.anyChange || target.isPresent() || !news.particular.isEmpty();
        return Optional.of(news).filter(some -> any);
    }

    /** What kind of news it is above all. */
    enum Kind {
        BACK_IN_CATALOG,
        BACK_IN_STOCK,
        FITS,
        PRICE_DOWN,
        PRICE_UP,
        SOLD_OUT,
        GONE,
        OVER
    }

    Kind kind() {
        if (undone.isPresent()) {
            return Kind.OVER;
        }
        if (inCatalog) {
            return Kind.BACK_IN_CATALOG;
        }
        if (inStock) {
            return Kind.BACK_IN_STOCK;
        }
        if (particular.stream().anyMatch(Notice.SoldOut.class::isInstance)) {
            return Kind.SOLD_OUT;
        }
        if (!anyChange && target.isEmpty() && !particular.isEmpty()) {
            return particular.stream()
                    .flatMap(notice -> Particulars.kind(product, notice).stream())
                    .min(Kind::compareTo)
                    .orElse(Kind.PRICE_DOWN);
        }
        boolean up = before.flatMap(old -> product.price().filter(old::isBelow)).isPresent();
        return up ? Kind.PRICE_UP : Kind.PRICE_DOWN;
    }

    /** Whether it tells anything that was asked of the product itself, and not only of what fits a search. */
    boolean isOfProduct() {
        return isOfWhole() || particular.stream().anyMatch(notice -> !(notice instanceof Notice.Fits));
    }

    /** Whether it tells something of the product, whatever of its forms. */
    boolean isOfWhole() {
        return undone.isPresent() || inCatalog || inStock || anyChange || target.isPresent();
    }

    /** The form that all of it is of which was asked of the product itself, where it is of one. */
    Optional<String> form() {
        List<String> forms = particular.stream()
                .filter(notice -> !(notice instanceof Notice.Fits))
                .map(NoticeRow::form)
                .distinct()
                .toList();
        return isOfWhole() || forms.size() != 1
                ? Optional.empty()
                : Optional.of(forms.getFirst()).filter(name -> !name.isEmpty());
    }

    /** The offer of the one form that it is of. */
    Optional<VariantOffer> offer() {
        return form().flatMap(name -> Particulars.offer(product, name));
    }

    /** What that form costs, or else the product. */
    Optional<Money> price() {
        return offer().flatMap(VariantOffer::price).or(product::price);
    }

    /** The highest target that the product, or that form of it, has come within. */
    Optional<Money> within() {
        return target.or(() -> particular.stream()
                .filter(_ -> offer().isPresent())
                .filter(notice -> notice instanceof Notice.OfForm(String _, Notice.TargetReached _))
                .flatMap(notice -> NoticeRow.target(notice).stream())
                .max(Money::compareTo));
    }

    /** The searches that it fits, by what was asked: several people may look for the same. */
    Map<String, List<WatchId>> searches() {
        return particular.stream()
                .filter(Notice.Fits.class::isInstance)
                .map(Notice.Fits.class::cast)
                .collect(Collectors.groupingBy(
                        Notice.Fits::asked,
                        LinkedHashMap::new,
                        Collectors.mapping(Notice.Fits::search, Collectors.toList())));
    }

    /** Whether all of it is that the product sold out. */
    boolean isOnlySoldOut() {
        return !isOfWhole() && particular.stream().allMatch(Notice.SoldOut.class::isInstance);
    }

    /** Whether it is told for how the price stands among those before it. */
    boolean isOfItsPast() {
        return kind() == Kind.PRICE_DOWN
                && particular.stream()
                        .anyMatch(notice -> notice instanceof Notice.Fell || notice instanceof Notice.LowestPrice);
    }

    private static boolean has(List<Notice> notices, Class<? extends Notice> kind) {
        return notices.stream().anyMatch(kind::isInstance);
    }

    private static Optional<Money> before(ProductView product, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !(notice instanceof Notice.OfForm))
                .map(NoticeRow::before)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(old -> product.listed()
                        && product.price()
                                .filter(now -> now.sameCurrency(old) && !now.equals(old))
                                .isPresent());
    }

    private static Optional<Money> target(ProductView product, List<Notice> notices) {
        return notices.stream()
                .filter(Notice.TargetReached.class::isInstance)
                .map(NoticeRow::target)
                .flatMap(Optional::stream)
                .filter(target -> product.listed()
                        && product.price()
                                .filter(now -> now.sameCurrency(target) && !target.isBelow(now))
                                .isPresent())
                .max(Money::compareTo);
    }
}
