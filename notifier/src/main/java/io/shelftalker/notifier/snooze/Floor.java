package io.shelftalker.notifier.snooze;

import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The price from which on somebody wants to be told anyway. */
final class Floor {
    private Floor() {}

    /** Reads an amount in the currency of the product's price, whatever sign stands at it. */
    static Optional<Money> read(String text, Optional<Money> price) {
        return price.flatMap(now -> {
            int digits = Currency.getInstance(now.currency()).getDefaultFractionDigits();
            String number = text.replaceAll("[^\\d.,'’\\s\\u00a0\\u202f]", "").strip();
            return Amounts.read(number, digits).map((BigDecimal amount) -> new Money(amount, now.currency()));
        });
    }

    /** How a button says it, to be read again. */
    static String written(Money floor) {
        return floor.amount().toPlainString();
    }
}
