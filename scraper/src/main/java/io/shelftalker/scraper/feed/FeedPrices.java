package io.shelftalker.scraper.feed;

import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceReader;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices as machines write them. No price is ever zero. */
final class FeedPrices {
    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z]{3})?\\s*(\\d{1,12})(?:[.,](\\d{1,4}))?\\s*([A-Z]{3})?", Pattern.CASE_INSENSITIVE);

    private FeedPrices() {}

    /** @param text such as {@code 18.40 CAD}, as Merchant feeds have it; other spellings are read as a page's would be */
    static Optional<Money> read(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(1) == null) == (matcher.group(4) == null)) {
            return PriceReader.read(text, PriceContext.NONE).settled();
        }
        String code = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
        String fraction = matcher.group(3) == null ? "" : "." + matcher.group(3);
        return money(new BigDecimal(matcher.group(2) + fraction), code);
    }

    /** @param amount a plain decimal; @param code ISO 4217 */
    static Optional<Money> read(String amount, String code) {
        return amount.strip().matches("\\d{1,12}(\\.\\d{1,6})?")
                ? money(new BigDecimal(amount.strip()), code)
                : Optional.empty();
    }

    /** @param units in the currency's smallest unit; @param digits how many of them are decimals */
    static Optional<Money> ofUnits(String units, int digits, String code) {
        return units.strip().matches("\\d{1,15}") && digits >= 0 && digits <= 6
                ? money(new BigDecimal(units.strip()).movePointLeft(digits), code)
                : Optional.empty();
    }

    private static Optional<Money> money(BigDecimal amount, String code) {
        try {
            String known =
                    Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
            return amount.signum() > 0 ? Optional.of(new Money(amount, known)) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A list price, where it is one: higher than the price, in the same currency. */
    static Optional<Money> reducedFrom(Optional<Money> list, Optional<Money> price) {
        return list.filter(higher -> price.isPresent()
                && price.get().sameCurrency(higher)
                && price.get().isBelow(higher));
    }
}
