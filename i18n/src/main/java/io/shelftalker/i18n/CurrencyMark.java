package io.shelftalker.i18n;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/**
 * What people write beside an amount to name its currency: a sign, a code or a word.
 *
 * @param written as they wrote it
 */
public record CurrencyMark(String written) {
    /** Whether it is one at all: three letters are only if they are a currency's code. */
    public boolean isKnown() {
        return !written.matches("\\p{L}{3}") || Currency.isAvailable(written.toUpperCase(Locale.ROOT), null, null);
    }

    /** The ISO 4217 codes of all currencies that it can mean. */
    public List<String> codes() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(this::means)
                .sorted()
                .toList();
    }

    /** Whether it can mean this currency, by its ISO 4217 code: {@code $} means every dollar. */
    public boolean means(String code) {
        Currency currency = Currency.getInstance(code);
        String mark = written.toUpperCase(Locale.ROOT);
        String narrow = currency.getName(ULocale.ENGLISH, Currency.NARROW_SYMBOL_NAME, null);
        return switch (mark) {
            case "DOLLAR", "DOLLARS", "BUCKS" -> narrow.equals("$");
            case "EURO", "EUROS" -> code.equals("EUR");
            case "C$", "CA$" -> code.equals("CAD");
            case "US$" -> code.equals("USD");
            default -> mark.equals(narrow) || mark.equals(code) || mark.equals(currency.getSymbol(ULocale.ENGLISH));
        };
    }
}
