package io.shelftalker.scraper.extract;

import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.CurrencyReader;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.price.PriceReader;
import io.shelftalker.scraper.price.PriceReading;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount that a page asks, with its currency where it is told beside it.
 *
 * @param amount more than zero
 * @param currency ISO 4217
 * @param isOpen whether a part of it is only the likeliest of what it may mean
 * @param written what it was read from, where that was written for people
 */
public record Price(BigDecimal amount, Optional<String> currency, boolean isOpen, Optional<Written> written) {
    /** A text, and what was known besides when it was read. */
    public record Written(String text, PriceContext context) {
        /** The price that it says, if any. */
        public Optional<Price> read() {
            return Price.of(PriceReader.read(text, context), this);
        }

        /** Whether the page tells its currency; if not, it is that of the source's other prices. */
        private boolean tellsCurrency() {
            return context.currencyHint().isPresent()
                    || context.habits().currency().isEmpty()
                    || PriceReader.namesCurrency(text);
        }
    }

    public Price {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A price is more than " + amount);
        }
    }

    public static Price of(Money money) {
        return new Price(money.amount(), Optional.of(money.currency()), false, Optional.empty());
    }

    /** Reads an amount as people write it; of an open one the likeliest meaning. */
    public static Optional<Price> read(String text, PriceContext context) {
        return new Written(text, context).read();
    }

    /** Of a number that machines wrote. Empty where the amount is none to ask. */
    public static Optional<Price> of(BigDecimal amount, Optional<String> currency) {
        return of(amount, currency, false, Optional.empty());
    }

    /** Of a text that was read. Empty where it says no price, or none to ask. */
    public static Optional<Price> of(PriceReading reading, Written written) {
        return switch (reading) {
            case PriceReading.Settled(Money money, boolean alone) ->
                of(
                        money.amount(),
                        Optional.of(money.currency()).filter(code -> written.tellsCurrency()),
                        false,
                        Optional.of(written));
            case PriceReading.Open open ->
                of(open.amounts().getFirst(), open.currencies().stream().findFirst(), true, Optional.of(written));
            case PriceReading.Nothing nothing -> Optional.empty();
        };
    }

    private static Optional<Price> of(
            BigDecimal amount, Optional<String> currency, boolean open, Optional<Written> written) {
        return Amounts.asked(amount).map(sum -> new Price(sum, currency, open, written));
    }

    /** The same in the currency that its source always uses, where it has none. */
    public Price orIn(PriceHabits habits) {
        return currency.isEmpty() && habits.currency().isPresent()
                ? new Price(amount, habits.currency(), isOpen, written)
                : this;
    }

    /** The same, read again with a currency that the page tells elsewhere, where it has none of its own. */
    Price orIn(Optional<String> other) {
        if (other.isEmpty() || (currency.isPresent() && !isOpen)) {
            return this;
        }
        return written.map(text -> new Written(text.text(), text.context().withCurrencyHint(other.get())))
                .flatMap(Written::read)
                .orElseGet(() -> new Price(amount, other, isOpen, written));
    }

    /** Empty where the currency is unknown, or none that there is, or something is open. */
    public Optional<Money> money() {
        return currency.filter(code -> !isOpen).flatMap(CurrencyReader::sure).map(code -> new Money(amount, code));
    }

    /** What it shows by itself of how its source writes prices. */
    PriceHabits shown() {
        return written.map(text -> PriceReader.habits(text.text()))
                .orElseGet(() -> new PriceHabits(currency, Optional.empty()));
    }

    boolean isSameAmount(Price other) {
        boolean told = currency.isPresent() && other.currency.isPresent() && !isOpen && !other.isOpen();
        return !(told && !currency.equals(other.currency)) && amount.compareTo(other.amount) == 0;
    }

    boolean isBelow(Price other) {
        return amount.compareTo(other.amount) < 0;
    }

    boolean isSameCurrency(Price other) {
        return currency.equals(other.currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + currency.map(code -> " " + code).orElse("");
    }
}
