package io.shelftalker.notifier.watch;

import com.ibm.icu.util.Currency;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A round price a little below another, to be offered as a target. */
public final class NextTarget {
    private static final BigDecimal A_LITTLE = new BigDecimal("0.97");

    private NextTarget() {}

    /** At least three percent below a price, in its two leading digits: 50 for 52, 140 for 149. */
    public static Optional<Money> below(Money price) {
        int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
        int magnitude = price.amount().precision() - price.amount().scale() - 1;
        BigDecimal rounded = price.amount()
                .multiply(A_LITTLE)
                .setScale(Math.min(digits, 1 - magnitude), RoundingMode.DOWN)
                .setScale(digits, RoundingMode.DOWN);
        return Optional.of(rounded)
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new Money(amount, price.currency()));
    }
}
