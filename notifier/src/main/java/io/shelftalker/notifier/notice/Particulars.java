package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.Wording;
import java.util.List;
import java.util.Optional;

/** What is said of things that somebody asked for in particular, as far as they still hold. */
final class Particulars {
    private Particulars() {}

    /** Those of some notices that are true of a product now. */
    static List<Notice.Particular> holding(ProductView product, List<Notice> notices) {
        return notices.stream()
                .filter(Notice.Particular.class::isInstance)
                .map(Notice.Particular.class::cast)
                .filter(notice -> holds(product, notice))
                .distinct()
                .toList();
    }

    private static boolean holds(ProductView product, Notice.Particular notice) {
        return switch (notice) {
            case Notice.Gone _ -> !product.listed();
            case Notice.SoldOut _ -> product.listed() && product.stock().availability() == Availability.OUT;
            case Notice.Fell(Money before, Money _) -> isPriced(product, product.price(), before, false);
            case Notice.LowestPrice(var _, Money _, Money after) -> isPriced(product, product.price(), after, true);
            case Notice.UnitReached(UnitPrice target, Money _) ->
                isPriced(
                        product,
                        product.unitPrice()
                                .filter(now -> now.unit() == target.unit())
                                .map(UnitPrice::money),
                        target.money(),
                        true);
            case Notice.InStore _, Notice.Nearby _, Notice.Fits _ -> product.listed();
            case Notice.OfForm(String form, Notice of) ->
                product.listed()
                        && offer(product, form)
                                .filter(offer -> holds(offer, of))
                                .isPresent();
        };
    }

    /** The offer of one of a product's forms. */
    static Optional<VariantOffer> offer(ProductView product, String form) {
        return product.variants().stream()
                .filter(offer -> offer.form().filter(form::equals).isPresent())
                .findFirst();
    }

    private static boolean isPriced(ProductView product, Optional<Money> price, Money most, boolean itself) {
        return product.listed()
                && price.filter(now -> now.sameCurrency(most) && (now.isBelow(most) || (itself && now.equals(most))))
                        .isPresent();
    }

    private static boolean holds(VariantOffer form, Notice notice) {
        return switch (notice) {
            case Notice.BackInStock _ -> form.stock().availability() != Availability.OUT;
            case Notice.SoldOut _ -> form.stock().availability() == Availability.OUT;
            case Notice.NewPrice(Money before, Money _) ->
                form.price()
                        .filter(now -> now.sameCurrency(before) && !now.equals(before))
                        .isPresent();
            case Notice.TargetReached(var _, Money _, Money target) ->
                form.price()
                        .filter(now -> now.sameCurrency(target) && !target.isBelow(now))
                        .isPresent();
            case Notice.BackInCatalog _,
                    Notice.Gone _,
                    Notice.Fell _,
                    Notice.LowestPrice _,
                    Notice.UnitReached _,
                    Notice.InStore _,
                    Notice.Nearby _,
                    Notice.Fits _,
                    Notice.OfForm _ -> true;
        };
    }

    /** What kind of news it is; absent where that is told by the price alone. */
    static Optional<News.Kind> kind(ProductView product, Notice notice) {
        return switch (notice) {
            case Notice.Gone _ -> Optional.of(News.Kind.GONE);
            case Notice.SoldOut _ -> Optional.of(News.Kind.SOLD_OUT);
            case Notice.Fits _ -> Optional.of(News.Kind.FITS);
            case Notice.BackInStock _, Notice.InStore _, Notice.Nearby _ -> Optional.of(News.Kind.BACK_IN_STOCK);
            case Notice.BackInCatalog _ -> Optional.of(News.Kind.BACK_IN_CATALOG);
            case Notice.TargetReached _, Notice.Fell _, Notice.LowestPrice _, Notice.UnitReached _ ->
                Optional.of(News.Kind.PRICE_DOWN);
            case Notice.NewPrice(Money before, Money after) -> Optional.of(changed(before, after));
            case Notice.OfForm(String form, Notice.NewPrice(Money before, Money after)) ->
                Optional.of(changed(
                        before,
                        offer(product, form).flatMap(VariantOffer::price).orElse(after)));
            case Notice.OfForm(String _, Notice of) -> kind(product, of);
        };
    }

    private static News.Kind changed(Money before, Money now) {
        return before.sameCurrency(now) && before.isBelow(now) ? News.Kind.PRICE_UP : News.Kind.PRICE_DOWN;
    }

    /** Which form or store it is about, to stand behind the product's name. */
    static Phrase where(News news) {
        return Phrase.joined(
                ", ",
                news.particular().stream()
                        .map(notice -> switch (notice) {
                            case Notice.OfForm(String form, Notice _) ->
                                news.isOfWhole() ? Phrase.NOTHING : Phrase.literal(form);
                            case Notice.InStore(String place) -> Phrase.literal(place);
                            case Notice.Nearby near -> Wording.away(near.store(), near.kilometres());
                            case Notice.Gone _,
                                    Notice.SoldOut _,
                                    Notice.Fell _,
                                    Notice.LowestPrice _,
                                    Notice.UnitReached _,
                                    Notice.Fits _ -> Phrase.NOTHING;
                        })
                        .distinct()
                        .toList());
    }

    /** What a form costs, and did before, where it is about forms; each with its name where there are several. */
    static Optional<Phrase> price(News news) {
        List<String> forms = forms(news);
        List<Phrase> prices = forms.stream()
                .flatMap(form -> price(news, form).stream()
                        .map(price ->
                                forms.size() == 1 ? price : Phrase.joined(" · ", List.of(Phrase.literal(form), price))))
                .toList();
        return prices.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined(", ", prices));
    }

    private static List<String> forms(News news) {
        return news.particular().stream()
                .map(NoticeRow::form)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    /** How forms are that somebody asked for beside the product; nothing where it is about the forms alone. */
    static Phrase beside(News news) {
        return news.isOfWhole()
                ? Phrase.joined(
                        ", ",
                        forms(news).stream()
                                .flatMap(form -> offer(news.product(), form).stream()
                                        .map(offer -> Phrase.joined(
                                                " · ",
                                                List.of(
                                                        Phrase.literal(form),
                                                        price(news, form).orElse(Phrase.NOTHING),
                                                        ProductLines.stock(offer.stock())))))
                                .toList())
                : Phrase.NOTHING;
    }

    private static Optional<Phrase> price(News news, String form) {
        Optional<Money> now = offer(news.product(), form).flatMap(VariantOffer::price);
        return now.map(price -> news.particular().stream()
                .filter(notice -> NoticeRow.form(notice).equals(form))
                .flatMap(notice -> NoticeRow.before(notice).stream())
                .filter(before -> before.sameCurrency(price) && !before.equals(price))
                .findFirst()
                .map(before -> NewsLines.change(before, price))
                .orElseGet(() -> Phrase.of("product.price", price)));
    }

    /** Why somebody is told. */
    static Phrase why(Notice notice) {
        return switch (notice) {
            case Notice.Gone _ -> Phrase.of("notice.why.gone");
            case Notice.SoldOut soldOut ->
                Phrase.of(soldOut.ofAny() ? "notice.why.sold-out.any" : "notice.why.sold-out");
            case Notice.Fell _ -> Phrase.of("notice.why.fall");
            case Notice.LowestPrice(Optional<Integer> days, Money _, Money _) ->
                days.map(count -> Phrase.of("notice.why.lowest", count)).orElse(Phrase.of("notice.why.lowest.ever"));
            case Notice.UnitReached(UnitPrice target, Money _) ->
                Phrase.of(
                        target.unit() == UnitPrice.Unit.LITRE ? "notice.why.litre" : "notice.why.kilogram",
                        target.money());
            case Notice.InStore(String place) -> Phrase.of("notice.why.store", place);
            case Notice.Nearby near -> Phrase.of("notice.why.near", near.place());
            case Notice.Fits(var _, String asked) ->
                asked.isEmpty() ? Phrase.of("notice.why.fits.all") : Phrase.of("notice.why.fits", asked);
            case Notice.OfForm(String _, Notice of) -> why(of);
            case Notice.NewPrice _ -> Phrase.of("notice.why.change");
            case Notice.TargetReached(var _, Money _, Money target) -> Phrase.of("notice.why.target", target);
            case Notice.BackInStock _ -> Phrase.of("notice.why.stock");
            case Notice.BackInCatalog _ -> Phrase.of("notice.why.catalog");
        };
    }
}
