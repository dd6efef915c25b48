package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.StoresAround;
import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product as it is now, as far as conditions ask for it.
 *
 * @param unitPrice what a litre or a kilogram costs, where that is known
 * @param forms the forms that it comes in
 * @param store which of the stores that were asked for has it, the nearest
 * @param lows what it cost least before, in so many days; 0 for ever
 */
public record Sight(
        boolean listed,
        Availability stock,
        Optional<Money> price,
        Optional<UnitPrice> unitPrice,
        List<VariantOffer> forms,
        Optional<StoresAround.Near> store,
        Map<Integer, Money> lows) {
    /** Nothing is known. */
    public static final Sight NOTHING = new Sight(
            true, Availability.UNKNOWN, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());

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
                Optional.empty(),
                lows);
    }

    /** The same, where a store that is asked for has it. */
    Sight at(Optional<StoresAround.Near> having) {
        return new Sight(listed, stock, price, unitPrice, forms, having, lows);
    }

    /** Whether any of the stores that are asked for has it. */
    boolean isInStore() {
        return store.isPresent();
    }

    /** A distance as people say it. */
    static Optional<BigDecimal> rounded(Optional<Double> kilometres) {
        return kilometres.map(far -> BigDecimal.valueOf(far).setScale(far < 10 ? 1 : 0, RoundingMode.HALF_UP));
    }

    /** One of its forms. */
    Sight of(VariantOffer form) {
        return new Sight(
                listed,
                form.stock().availability(),
                form.price(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());
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
