package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.price.PriceHabits;
import java.util.Optional;

/**
 * What a page tells of how its source writes prices.
 *
 * @param shown what its price shows by itself, without any doubt
 * @param open its price as it is written, where nothing settles what that means
 * @param assumed the habits that it was read with
 */
public record PriceSigns(PriceHabits shown, Optional<String> open, PriceHabits assumed) {
    /** Of a page without a price. */
    public static final PriceSigns NONE = new PriceSigns(PriceHabits.UNKNOWN, Optional.empty(), PriceHabits.UNKNOWN);
}
