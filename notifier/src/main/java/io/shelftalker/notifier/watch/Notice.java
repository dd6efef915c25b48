package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Something that a watch has to tell. */
public sealed interface Notice {

    /** It costs something else. */
    record NewPrice(Money before, Money after) implements Notice {}

    /**
     * It costs the target or less.
     *
     * @param before absent where it was the stock that changed
     */
    record TargetReached(Optional<Money> before, Money after, Money target) implements Notice {}

    /** It can be bought again. */
    record BackInStock() implements Notice {}

    /** It is in the shop again, after it had been taken out. */
    record BackInCatalog() implements Notice {}

    /** What somebody asked for in particular. */
    sealed interface Particular extends Notice {}

    /** It can no longer be bought. @param ofAny whether somebody asked for any change, and so also for its return */
    record SoldOut(boolean ofAny) implements Particular {}

    /** It was taken out of the shop. */
    record Gone() implements Particular {}

    /** It costs as much less as somebody waited for. @param before what the fall is counted from */
    record Fell(Money before, Money after) implements Particular {}

    /** It costs less than it ever did, or than it did in so many days. @param before what it cost until then */
    record LowestPrice(Optional<Integer> days, Money before, Money after) implements Particular {}

    /** A litre or a kilogram of it costs the target or less. */
    record UnitReached(UnitPrice target, Money after) implements Particular {}

    /** A store has it again. @param place what the store or its city is called */
    record InStore(String place) implements Particular {}

    /**
     * A store near a place has it again.
     *
     * @param place what people call that
     * @param kilometres how far the store is from there, where that is known
     */
    record Nearby(String place, String store, Optional<BigDecimal> kilometres) implements Particular {}

    /**
     * It is what somebody looks for.
     *
     * @param search their search
     * @param asked in their words; empty for everything new
     */
    record Fits(WatchId search, String asked) implements Particular {}

    /** One of the forms that it comes in is back or sold out, or costs something else. */
    record OfForm(String form, Notice of) implements Particular {}
}
