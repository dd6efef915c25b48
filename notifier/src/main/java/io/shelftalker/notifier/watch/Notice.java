package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.Money;
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
}
