package io.shelftalker.scraper.extract;

import com.ibm.icu.util.Currency;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.price.CurrencyReader;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceReader;
import io.shelftalker.scraper.price.PriceReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads machine-written prices: as the decimals that they should be, else as people write prices. What cannot be read
 * without doubt is no price, and so is nothing or less.
 */
final class Amounts {
    private static final Pattern MACHINE = Pattern.compile("\\d{1,12}(?:\\.\\d{1,2})?");
    private static final int FLOAT_NOISE = 4;
    private static final int MOST_WHOLE = 12;
    private static final int MOST_DIGITS = 1_000;

    private Amounts() {}

    /**
     * The price of a text.
     *
     * @param text such as {@code 18.40}, {@code 1,299.00} or {@code 18,40 €}
     * @param code ISO 4217 or a symbol; absent where it is not told beside the amount
     * @param page what is known of it
     */
    static Optional<Price> read(String text, Optional<String> code, PriceContext page) {
        if (code.isPresent()) {
            return currency(code.get(), page)
                    .flatMap(
                            currency -> number(text.strip(), currency, page).flatMap(amount -> money(amount, currency)))
                    .map(Price::of);
        }
        return MACHINE.matcher(text).matches()
                ? Price.of(new BigDecimal(text), Optional.empty())
                : switch (PriceReader.read(text, page)) {
                    case PriceReading.Settled settled ->
                        settled.alone() ? Price.of(settled, new Price.Written(text, page)) : Optional.empty();
                    case PriceReading.Open open
                    when open.alone() && open.amounts().size() == 1 ->
                        Price.of(open.amounts().getFirst(), Optional.empty());
                    case PriceReading.Open open -> Optional.empty();
                    case PriceReading.Nothing nothing -> Optional.empty();
                };
    }

    /** A number that was written as one, so that its point is a decimal point. */
    static Optional<Money> read(BigDecimal amount, String code, PriceContext page) {
        return currency(code, page).flatMap(currency -> money(amount, currency));
    }

    /**
     * A number that may be asked for something, without the noise of floating point. Empty for what is nothing, less,
     * or beyond all that is asked; whatever its exponent, looking at it costs nothing.
     */
    static Optional<BigDecimal> asked(BigDecimal amount) {
        return asked(amount, FLOAT_NOISE);
    }

    private static Optional<BigDecimal> asked(BigDecimal amount, int decimals) {
        long whole = (long) amount.precision() - amount.scale();
        if (amount.signum() <= 0 || amount.precision() > MOST_DIGITS || whole > MOST_WHOLE || whole < -FLOAT_NOISE) {
            return Optional.empty();
        }
        BigDecimal exact = amount.stripTrailingZeros().scale() > FLOAT_NOISE
                ? amount.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros()
                : amount;
        return Optional.of(exact).filter(sum -> sum.signum() > 0);
    }

    private static Optional<Money> money(BigDecimal amount, Currency currency) {
        return asked(amount, currency.getDefaultFractionDigits())
                .map(exact -> new Money(exact, currency.getCurrencyCode()));
    }

    private static Optional<Currency> currency(String code, PriceContext page) {
        return CurrencyReader.read(code, page).map(Currency::getInstance);
    }

    private static Optional<BigDecimal> number(String text, Currency currency, PriceContext page) {
        if (MACHINE.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        PriceContext context = page.withCurrencyHint(currency.getCurrencyCode());
        // Two prices are a range or a sentence, and another currency than the page says is a contradiction.
        return PriceReader.read(text, context) instanceof PriceReading.Settled(Money money, boolean alone)
                        && alone
                        && money.currency().equals(currency.getCurrencyCode())
                ? Optional.of(money.amount())
                : Optional.empty();
    }
}
