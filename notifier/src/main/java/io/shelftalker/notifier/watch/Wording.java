package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductLines;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Wishes in words. */
public final class Wording {
    private Wording() {}

    /** What a search is called, short enough for a button. @param asked in somebody's words; empty for everything new */
    public static Phrase search(String asked) {
        return asked.isEmpty() ? Phrase.of("watch.seek.everything") : Phrase.literal(WatchReplies.excerpt(asked));
    }

    /** What a watch waits for, in a few words. */
    static Phrase waiting(Wish wish) {
        return switch (wish) {
            case Wish.AnyChange _ -> Phrase.of("watch.waits.any");
            case Wish.Price(Money target) -> Phrase.of("watch.waits.below", target);
            case Wish.Only(Condition condition) -> Phrase.of("watch.waits.only", when(condition));
            case Wish.OfForm(String form, Wish of) -> Phrase.joined(" · ", List.of(Phrase.literal(form), waiting(of)));
        };
    }

    /** That somebody watches something, and for what. */
    static Phrase watched(Wish wish) {
        return switch (wish) {
            case Wish.AnyChange _ -> Phrase.of("watch.card.any");
            case Wish.Price(Money target) -> Phrase.of("watch.card.below", target);
            case Wish.Only(Condition condition) -> Phrase.of("watch.card.only", when(condition));
            case Wish.OfForm(String form, Wish of) -> Phrase.joined(" · ", List.of(watched(of), Phrase.literal(form)));
        };
    }

    /** "when it sells out" */
    static Phrase when(Condition condition) {
        return switch (condition) {
            case Condition.BackInStock _ -> Phrase.of("watch.when.stock");
            case Condition.SoldOut _ -> Phrase.of("watch.when.sold-out");
            case Condition.AnyChange _ -> Phrase.of("watch.when.price");
            case Condition.Below(Money target) -> Phrase.of("watch.when.below", target);
            case Condition.FallsBy(Money least) -> Phrase.of("watch.when.falls", least);
            case Condition.FallsByShare(BigDecimal percent) ->
                percent.signum() == 0
                        ? Phrase.of("watch.when.cheaper")
                        : Phrase.of("watch.when.falls.share", Phrase.share(percent.movePointLeft(2)));
            case Condition.Lowest(Optional<Integer> days) ->
                days.map(count -> Phrase.of("watch.when.lowest", count)).orElse(Phrase.of("watch.when.lowest.ever"));
            case Condition.UnitBelow(UnitPrice target) ->
                Phrase.of(
                        target.unit() == UnitPrice.Unit.LITRE ? "watch.when.litre" : "watch.when.kilogram",
                        target.money());
            case Condition.Delisted _ -> Phrase.of("watch.when.gone");
            case Condition.BackInCatalog _ -> Phrase.of("watch.when.catalog");
            case Condition.InStore store -> Phrase.of("watch.when.store", store.place());
            case Condition.Nearby near ->
                near.from().isPresent()
                        ? Phrase.of("watch.when.near", near.place(), near.kilometres())
                        : Phrase.of("watch.when.near.city", near.place());
            case Condition.OfForm(String _, Condition.OfOffer of) -> when(of);
        };
    }

    /** What is answered to a wish: how things stand, and when its maker is told. */
    static Phrase made(ProductView product, Wish wish, Sight sight) {
        if (wish instanceof Wish.OfForm(String form, Wish of)) {
            String name = product.name() + " · " + form;
            return sight.form(form)
                    .map(offer -> said(name, of, sight.of(offer), now(product, offer)))
                    .orElseGet(() -> said(name, of, sight, ProductLines.brief(product)));
        }
        return said(product.name(), wish, sight, ProductLines.brief(product));
    }

    private static Phrase now(ProductView product, VariantOffer offer) {
        Phrase price =
                offer.price().map(money -> Phrase.of("product.price", money)).orElse(ProductLines.price(product));
        return switch (offer.stock().availability()) {
            case OUT -> Phrase.joined(" · ", List.of(price, Phrase.of("product.stock.out")));
            case IN -> Phrase.joined(" · ", List.of(price, Phrase.of("product.stock.in")));
            case UNKNOWN -> price;
        };
    }

    private static Phrase said(String name, Wish wish, Sight sight, Phrase now) {
        if (!sight.listed()) {
            return Phrase.of(
                    wish.conditions().contains(new Condition.Delisted()) ? "watch.already.gone" : "watch.made.asleep",
                    name);
        }
        return switch (wish) {
            case Wish.AnyChange _ ->
                Phrase.of(sight.stock() == Availability.OUT ? "watch.made.any.out" : "watch.made.any", name, now);
            case Wish.Price(Money target) ->
                sight.within(target)
                        .map(price -> price.isBelow(target)
                                ? Phrase.of("watch.already.below", name, price, target)
                                : Phrase.of("watch.already.at", name, price))
                        .orElseGet(() -> Phrase.of(
                                "watch.made.below",
                                name,
                                sight.price()
                                        .map(price -> Phrase.of("product.price", price))
                                        .orElse(now),
                                target));
            case Wish.Only(Condition condition) ->
                already(name, condition, sight)
                        .orElseGet(() -> Phrase.of("watch.made.only", name, now, when(condition)));
            case Wish.OfForm(String _, Wish of) -> said(name, of, sight, now);
        };
    }

    /** Whether what is waited for is so already, as {@link #made} says it. */
    static boolean isSo(Wish wish, Sight sight) {
        if (!sight.listed()) {
            return wish.conditions().contains(new Condition.Delisted());
        }
        return switch (wish) {
            case Wish.AnyChange _ -> false;
            case Wish.Price(Money target) -> sight.within(target).isPresent();
            case Wish.Only(Condition condition) -> already("", condition, sight).isPresent();
            case Wish.OfForm(String form, Wish of) ->
                sight.form(form).filter(offer -> isSo(of, sight.of(offer))).isPresent();
        };
    }

    /** A store, and how far it is where that is known. */
    public static Phrase away(String store, Optional<BigDecimal> kilometres) {
        return kilometres.map(far -> Phrase.of("watch.store.away", store, far)).orElseGet(() -> Phrase.literal(store));
    }

    /** What is so already. */
    private static Optional<Phrase> already(String name, Condition condition, Sight sight) {
        return switch (condition) {
            case Condition.BackInStock _
            when sight.stock() == Availability.IN -> Optional.of(Phrase.of("watch.already.stock", name));
            case Condition.SoldOut _
            when sight.stock() == Availability.OUT -> Optional.of(Phrase.of("watch.already.sold-out", name));
            case Condition.Lowest lowest
            when sight.isLowest(lowest) ->
                Optional.of(
                        Phrase.of("watch.already.lowest", name, sight.price().orElseThrow()));
            case Condition.UnitBelow(UnitPrice target) ->
                sight.unitWithin(target).map(price -> Phrase.of("watch.already.unit", name, price, target.money()));
            case Condition.BackInCatalog _ -> Optional.of(Phrase.of("watch.already.catalog", name));
            case Condition.InStore store
            when sight.isInStore() -> Optional.of(Phrase.of("watch.already.store", name, store.place()));
            case Condition.Nearby _ ->
                sight.store()
                        .map(store -> Phrase.of(
                                "watch.already.near", name, away(store.store(), Sight.rounded(store.kilometres()))));
            case Condition.BackInStock _,
                    Condition.SoldOut _,
                    Condition.AnyChange _,
                    Condition.Below _,
                    Condition.Fall _,
                    Condition.Lowest _,
                    Condition.Delisted _,
                    Condition.InStore _,
                    Condition.OfForm _ -> Optional.empty();
        };
    }
}
