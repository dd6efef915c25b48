package io.shelftalker.notifier.watch;

import com.ibm.icu.util.Currency;
import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.CurrencyMark;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price to wait for, as somebody wrote it: it means something only beside a product's price. */
sealed interface Target {

    /**
     * A price.
     *
     * @param mark the currency that was written with it, as a sign, a code or a word
     */
    record Price(String number, Optional<String> mark) implements Target {}

    /** So much less than now, in percent. */
    record Less(BigDecimal percent) implements Target {}

    /** What a target comes to for a product. */
    sealed interface Resolved {}

    record Amount(Money money) implements Resolved {}

    /** @param nearest what was probably meant */
    record Unreadable(String number, BigDecimal nearest) implements Resolved {}

    /** The product is priced in another currency than was written. */
    record OtherCurrency(String currency) implements Resolved {}

    /** The product has no price that a target could be compared with. */
    record NoPrice() implements Resolved {}

    String MARK = "\\p{Sc}|(?i:[a-z]{1,2}\\$|[a-z]{3}|dollars?|euros?)";
    Pattern PRICE = Pattern.compile(
            "(?<before>" + MARK + ")?\\s*(?<number>\\d[\\d.,'’\\s\\u00a0\\u202f]*?)\\s*(?<after>" + MARK + ")?");
    Pattern LESS = Pattern.compile("[-−–]?\\s*(?<percent>\\d{1,2}(?:[.,]\\d{1,2})?)\\s*%");
    String KEYWORD =
            "(?iu:below|under|less than|at most|sous|moins de|en[ -]dessous de|au[ -]dessous de|au plus|<=?|≤)";

    /** Reads {@code 18}, {@code < 18,50 $}, {@code below 18 CAD}, {@code sous 18}, {@code -10%}. */
    static Optional<Target> read(String text) {
        String bare = text.strip().replaceFirst("^" + KEYWORD + "\\s*+(?=\\P{L})", "");
        Matcher less = LESS.matcher(bare);
        if (less.matches()) {
            BigDecimal percent = new BigDecimal(less.group("percent").replace(',', '.'));
            return percent.signum() > 0 ? Optional.of(new Less(percent)) : Optional.empty();
        }
        Matcher price = PRICE.matcher(bare);
        if (!price.matches()) {
            return Optional.empty();
        }
        Optional<String> mark =
                Optional.ofNullable(price.group("before")).or(() -> Optional.ofNullable(price.group("after")));
        return mark.filter(written -> !new CurrencyMark(written).isKnown()).isPresent()
                ? Optional.empty()
                : Optional.of(new Price(price.group("number"), mark));
    }

    /** What this comes to for a product of this price. */
    default Resolved beside(Optional<Money> price) {
        if (price.isEmpty()) {
            return new NoPrice();
        }
        Currency currency = Currency.getInstance(price.get().currency());
        int digits = currency.getDefaultFractionDigits();
        return switch (this) {
            case Less(BigDecimal percent) -> new Amount(reduced(price.get(), percent, digits));
            case Price(String number, Optional<String> mark) ->
                mark.filter(written -> !new CurrencyMark(written).means(currency.getCurrencyCode()))
                                .isPresent()
                        ? new OtherCurrency(currency.getCurrencyCode())
                        : Amounts.read(number, digits)
                                .<Resolved>map(amount -> new Amount(new Money(amount, currency.getCurrencyCode())))
                                .orElseGet(() -> new Unreadable(number, Amounts.nearest(number, digits)));
        };
    }

    /** What to say of a text that is no target at all. */
    static Resolved unreadable(String text, Optional<Money> price) {
        int digits = price.map(known -> Currency.getInstance(known.currency()).getDefaultFractionDigits())
                .orElse(2);
        return new Unreadable(text, Amounts.nearest(text, digits));
    }

    private static Money reduced(Money price, BigDecimal percent, int digits) {
        BigDecimal share = BigDecimal.ONE.subtract(percent.movePointLeft(2));
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(digits);
        return new Money(
                price.amount()
                        .multiply(share)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .max(smallest),
                price.currency());
    }
}
