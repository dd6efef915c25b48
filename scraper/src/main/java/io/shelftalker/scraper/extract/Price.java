package io.shelftalker.scraper.extract;

import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceReader;
import io.shelftalker.scraper.price.PriceReading;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount that a page asks, with its currency where it is told beside it.
 *
 * @param amount more than zero
 * @param currency ISO 4217
 */
public record Price(BigDecimal amount, Optional<String> currency) {
    public Price {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A price is more than " + amount);
        }
    }

    public static Price of(Money money) {
        return new Price(money.amount(), Optional.of(money.currency()));
    }

    /** Reads an amount as people write it; of an open one the likeliest meaning. */
    public static Optional<Price> read(String text, PriceContext context) {
        return switch (PriceReader.read(text, context)) {
            case PriceReading.Settled settled ->
                of(settled.money().amount(), Optional.of(settled.money().currency()));
            case PriceReading.Open open ->
                of(open.amounts().getFirst(), open.currencies().stream().findFirst());
            case PriceReading.Nothing nothing -> Optional.empty();
        };
    }

    /** Empty where the amount is none to ask. */
    public static Optional<Price> of(BigDecimal amount, Optional<String> currency) {
        return amount.signum() > 0 ? Optional.of(new Price(amount, currency)) : Optional.empty();
    }

    /** The same, in this currency where it has none. */
    Price orIn(Optional<String> other) {
        return currency.isPresent() ? this : new Price(amount, other);
    }

    /** Empty where the currency is unknown. */
    public Optional<Money> money() {
        return currency.map(code -> new Money(amount, code));
    }

    boolean isSameAmount(Price other) {
        boolean elsewhere = currency.isPresent() && other.currency.isPresent() && !currency.equals(other.currency);
        return !elsewhere && amount.compareTo(other.amount) == 0;
    }

    boolean isBelow(Price other) {
        return amount.compareTo(other.amount) < 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + currency.map(code -> " " + code).orElse("");
    }
}
