package io.shelftalker.core.channel;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A price over time. Each holds until the next begins.
 *
 * @param prices oldest first, at least one, all of one currency
 * @param absences when it could not be had, oldest first
 * @param until how long the last price is known to have held
 */
public record Chart(List<Price> prices, List<Absence> absences, Instant until) {
    /** @throws IllegalArgumentException if there is no price, or prices are of several currencies or out of order */
    public Chart {
        prices = List.copyOf(prices);
        absences = List.copyOf(absences);
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("A chart has at least one price");
        }
        Price before = prices.getFirst();
        for (Price price : prices) {
            if (!price.money().sameCurrency(before.money()) || price.from().isBefore(before.from())) {
                throw new IllegalArgumentException("Prices of a chart are of one currency and in their order");
            }
            before = price;
        }
    }

    /** What it cost from a moment on. */
    public record Price(Instant from, Money money) {}

    /** When it could not be had. */
    public record Absence(Instant from, Instant to) {}

    public Instant start() {
        return prices.getFirst().from();
    }

    public Price latest() {
        return prices.getLast();
    }

    /** The lowest price; of equal ones the latest. */
    public Price lowest() {
        return prices.reversed().stream()
                .min(Comparator.comparing(Price::money))
                .orElseThrow();
    }
}
