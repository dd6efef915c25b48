package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/** What a watch remembers when it is made: what is so already is answered right away, and is no news later. */
final class Beginning {
    private Beginning() {}

    /** @param at when it is made */
    static Memory of(Condition condition, Sight sight, Instant at) {
        Memory blank = Memory.BLANK.in(sight.listed() ? Memory.State.ARMED : Memory.State.ASLEEP);
        return switch (condition) {
            case Condition.BackInStock _, Condition.SoldOut _ -> stocked(blank, condition, sight.stock());
            case Condition.Below below -> told(blank, sight.price().filter(below::isMetBy), at);
            case Condition.Fall _ -> sight.price().map(blank::countingFrom).orElse(blank);
            case Condition.Lowest lowest -> told(blank, sight.price().filter(_ -> sight.isLowest(lowest)), at);
            case Condition.UnitBelow(UnitPrice target) -> told(blank, sight.unitWithin(target), at);
            case Condition.OfForm(String form, Condition.OfOffer of) ->
                sight.form(form).map(offer -> of(blank, of, offer, at)).orElse(blank);
            case Condition.Nearby _ -> blank.holding(sight.isInStore());
            case Condition.AnyChange _, Condition.Delisted _, Condition.BackInCatalog _, Condition.InStore _ -> blank;
        };
    }

    private static Memory of(Memory blank, Condition.OfOffer condition, VariantOffer form, Instant at) {
        return switch (condition) {
            case Condition.BackInStock _, Condition.SoldOut _ ->
                stocked(blank, condition, form.stock().availability());
            case Condition.Below below ->
                told(counting(blank, below.target(), form), form.price().filter(below::isMetBy), at);
            case Condition.AnyChange _ ->
                stocked(
                        form.price().map(blank::countingFrom).orElse(blank),
                        condition,
                        form.stock().availability());
        };
    }

    private static Memory counting(Memory blank, Money target, VariantOffer form) {
        return form.price()
                .filter(target::sameCurrency)
                .map(blank::countingFrom)
                .orElse(blank);
    }

    private static Memory told(Memory blank, Optional<Money> met, Instant at) {
        return met.map(price -> blank.telling(price, at)).orElse(blank);
    }

    private static Memory stocked(Memory blank, Condition condition, Availability stock) {
        return stock == Availability.UNKNOWN
                ? blank
                : blank.holding((stock == Availability.IN) == (condition instanceof Condition.BackInStock));
    }
}
