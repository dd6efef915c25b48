package io.shelftalker.testkit.shop;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** A price as this shop prints it. */
final class PriceTag {
    private static final Map<String, String> SIGNS = Map.of("CAD", "$", "USD", "US$", "EUR", "€", "GBP", "£");

    private PriceTag() {}

    static String english(BigDecimal amount, String currency) {
        var digits = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
        return SIGNS.getOrDefault(currency, currency + "\u00a0") + digits;
    }

    static String french(BigDecimal amount, String currency) {
        var digits =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.CANADA_FRENCH)).format(amount);
        return digits + "\u00a0" + SIGNS.getOrDefault(currency, currency);
    }
}
