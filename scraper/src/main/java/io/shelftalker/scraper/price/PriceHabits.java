package io.shelftalker.scraper.price;

import java.util.Optional;

/**
 * How a source writes its prices, learnt from those of its prices that left no doubt.
 *
 * @param currency ISO 4217 code of nearly all of its prices
 * @param decimalSeparator {@code .} or {@code ,}
 */
public record PriceHabits(Optional<String> currency, Optional<String> decimalSeparator) {
    /** Of a source that nothing is known of. */
    public static final PriceHabits UNKNOWN = new PriceHabits(Optional.empty(), Optional.empty());

    /** In one word, to compare them: {@code EUR,} or {@code ?.}. */
    @Override
    public String toString() {
        return currency.orElse("?") + decimalSeparator.orElse("?");
    }
}
