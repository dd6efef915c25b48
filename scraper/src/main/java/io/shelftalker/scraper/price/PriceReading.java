package io.shelftalker.scraper.price;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a text says of a price. */
public sealed interface PriceReading {
    /** The price, where nothing about it is left open. */
    default Optional<Money> settled() {
        return this instanceof Settled settled ? Optional.of(settled.money()) : Optional.empty();
    }

    /**
     * One amount in one currency.
     *
     * @param alone whether it is the only price of the text, which a range or an old price beside a new one is not
     */
    record Settled(Money money, boolean alone) implements PriceReading {}

    /**
     * A price stands there, but neither the text nor its context says which: to be held for review, not to be believed.
     *
     * @param amounts that it may mean, the likeliest first; never empty
     * @param currencies that it may mean, the likeliest first; empty where none is named
     * @param alone whether it is the only price of the text
     */
    record Open(List<BigDecimal> amounts, List<String> currencies, boolean alone) implements PriceReading {
        public Open {
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("A reading without an amount is no price");
            }
            amounts = List.copyOf(amounts);
            currencies = List.copyOf(currencies);
        }

        /** What it most likely means. */
        public Optional<Money> likeliest() {
            return currencies.stream().findFirst().map(code -> new Money(amounts.getFirst(), code));
        }
    }

    /** There is no price. */
    record Nothing() implements PriceReading {}
}
