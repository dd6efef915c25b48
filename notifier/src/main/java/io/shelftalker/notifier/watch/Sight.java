package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product as it is now, as far as conditions ask for it.
 *
 * @param unitPrice what a litre or a kilogram costs, where that is known
 * @param forms the forms that it comes in
 * @param inStore whether the stores that were asked for have it
 * @param lows what it cost least before, in so many days; 0 for ever
 */
public record Sight(
        boolean listed,
        Availability stock,
        Optional<Money> price,
        Optional<UnitPrice> unitPrice,
        List<VariantOffer> forms,
        boolean inStore,
        Map<Integer, Money> lows) {
    /** Nothing is known. */
    public static final Sight NOTHING =
            new Sight(true, Availability.UNKNOWN, Optional.empty(), Optional.empty(), List.of(), false, Map.of());

    public Sight {
        forms = List.copyOf(forms);
        lows = Map.copyOf(lows);
    }

    static Sight of(ProductView product, Map<Integer, Money> lows) {
        return new Sight(
                product.listed(),
                product.stock().availability(),
                product.price(),
                product.unitPrice(),
                product.variants(),
                false,
                lows);
    }

    /** The same where the stores that are asked for have it, or not. */
    Sight inStore(boolean having) {
        return new Sight(listed, stock, price, unitPrice, forms, having, lows);
    }

    /** One of its forms. */
    Sight of(VariantOffer form) {
        return new Sight(
                listed, form.stock().availability(), form.price(), Optional.empty(), List.of(), false, Map.of());
    }

    /** What it costs, where that is within a target. */
    Optional<Money> within(Money target) {
        return price.filter(now -> now.sameCurrency(target) && !target.isBelow(now));
    }

    /** The offer of a form. */
    Optional<VariantOffer> form(String form) {
        return Forms.named(forms, form);
    }

    /** What a litre or a kilogram of it costs, where that is within a target. */
    Optional<Money> unitWithin(UnitPrice target) {
        return unitPrice
                .filter(now -> now.unit() == target.unit())
                .map(UnitPrice::money)
                .filter(now ->
                        now.sameCurrency(target.money()) && !target.money().isBelow(now));
    }

    /** Whether its price is below all that it had in so many days. */
    boolean isLowest(Condition.Lowest condition) {
        Optional<Money> low = Optional.ofNullable(lows.get(condition.days().orElse(0)));
        return price.isPresent()
                && low.filter(before ->
                                before.sameCurrency(price.get()) && price.get().isBelow(before))
                        .isPresent();
    }
}
