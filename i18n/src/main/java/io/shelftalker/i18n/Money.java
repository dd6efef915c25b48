package io.shelftalker.i18n;

import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An exact amount in one currency.
 *
 * <p>The amount carries at least the currency's minor units ({@code 18.4 CAD} is kept as {@code 18.40}) and more only
 * where it was given with more, so that equal sums are equal values.
 *
 * @param amount decimal amount in major units
 * @param currency ISO 4217 code, upper case
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public Money {
        currency = currency.strip().toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
        }
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.setScale(Math.max(plain.scale(), minorDigits(currency)), RoundingMode.UNNECESSARY);
    }

    /** Reads a plain decimal such as {@code "18.40"}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** The amount of a number of minor units: {@code ofMinor(1840, "CAD")} is 18.40. */
    public static Money ofMinor(long units, String currency) {
        return new Money(BigDecimal.valueOf(units, minorDigits(currency)), currency);
    }

    /** The amount in minor units (cents), rounded half up where it is finer than that. */
    public long minorUnits() {
        return amount.movePointRight(minorDigits(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    public boolean isBelow(Money other) {
        return compareTo(other) < 0;
    }

    public boolean sameCurrency(Money other) {
        return currency.equals(other.currency);
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ, since none is ever converted
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private void requireSameCurrency(Money other) {
        if (!sameCurrency(other)) {
            throw new IllegalArgumentException(this + " and " + other + " are of different currencies");
        }
    }

    private static int minorDigits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
