package io.shelftalker.scraper.extract;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads machine-written prices. What cannot be read without doubt is no price, and so is nothing or less.
 */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,'’\\s\\u00a0\\u202f]*");
    private static final int FLOAT_NOISE = 4;

    private Amounts() {}

    /** @param text such as {@code 18.40}, {@code 1,299.00} or {@code 18,40 €}; @param code ISO 4217 or a symbol */
    static Optional<Money> read(String text, String code) {
        return currency(code).flatMap(currency -> number(text, currency).flatMap(amount -> money(amount, currency)));
    }

    /** A number that was written as one, so that its point is a decimal point. */
    static Optional<Money> read(BigDecimal amount, String code) {
        return currency(code).flatMap(currency -> money(amount, currency));
    }

    private static Optional<Money> money(BigDecimal amount, Currency currency) {
        if (amount.signum() <= 0 || amount.precision() - amount.scale() > 12) {
            return Optional.empty();
        }
        BigDecimal exact = amount.stripTrailingZeros().scale() > FLOAT_NOISE
                ? amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)
                : amount;
        return exact.signum() == 0 ? Optional.empty() : Optional.of(new Money(exact, currency.getCurrencyCode()));
    }

    private static Optional<Currency> currency(String code) {
        String name =
                switch (code.strip()) {
                    case "€" -> "EUR";
                    case "£" -> "GBP";
                    case "US$" -> "USD";
                    case "C$", "CA$" -> "CAD";
                    default -> code.strip().toUpperCase(Locale.ROOT);
                };
        try {
            Currency currency = Currency.getInstance(name);
            return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(currency);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String text, Currency currency) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String number = matcher.group().replaceAll("['’\\s\\u00a0\\u202f]", "").replaceAll("[.,]+$", "");
        // Two numbers are a range or a sentence: no price without doubt.
        return matcher.find() ? Optional.empty() : decimal(number, currency);
    }

    private static Optional<BigDecimal> decimal(String number, Currency currency) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return parsed(number);
        }
        if (point >= 0 && comma >= 0) {
            return parsed(number.replace(point > comma ? "," : ".", "").replace(',', '.'));
        }
        int last = Math.max(point, comma);
        boolean repeated = number.indexOf(number.charAt(last)) != last;
        return repeated || isGroup(number, last, currency)
                ? parsed(number.replace(".", "").replace(",", ""))
                : parsed(number.replace(',', '.'));
    }

    /** Three digits behind the only separator are thousands, unless the currency has three decimals. */
    private static boolean isGroup(String number, int separator, Currency currency) {
        boolean three = number.length() - separator - 1 == 3;
        boolean leading = separator <= 3 && !number.startsWith("0");
        return three && leading && currency.getDefaultFractionDigits() != 3;
    }

    private static Optional<BigDecimal> parsed(String number) {
        try {
            return Optional.of(new BigDecimal(number));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
