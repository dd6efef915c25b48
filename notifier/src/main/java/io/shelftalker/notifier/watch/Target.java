package io.shelftalker.notifier.watch;

import com.ibm.icu.util.Currency;
import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.CurrencyMark;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody waits for, as they wrote it: amounts mean something only beside a product's price. */
sealed interface Target {

    /**
     * A price.
     *
     * @param mark the currency that was written with it, as a sign, a code or a word
     */
    record Price(String number, Optional<String> mark) implements Target {}

    /** So much less than now, in percent. */
    record Less(BigDecimal percent) implements Target {}

    /** A fall by an amount, from wherever the price will be. */
    record Fall(Price by) implements Target {}

    /** A price of so many litres or kilograms. */
    record PerUnit(Price price, UnitPrice.Unit unit, BigDecimal quantity) implements Target {}

    /** Something that needs no amount. */
    record Just(Wish wish) implements Target {}

    /** What a target comes to for a product. */
    sealed interface Resolved {}

    record Wished(Wish wish) implements Resolved {}

    /** @param nearest what was probably meant */
    record Unreadable(String number, BigDecimal nearest) implements Resolved {}

    /** The product is priced in another currency than was written. */
    record OtherCurrency(String currency) implements Resolved {}

    /** The product has no price that a target could be compared with. */
    record NoPrice() implements Resolved {}

    /** The product is not sold by the litre or the kilogram, as far as is known. */
    record NoUnit() implements Resolved {}

    String MARK = "\\p{Sc}|(?i:[a-z]{1,2}\\$|[a-z]{3}|dollars?|euros?)";
    Pattern PRICE = Pattern.compile(
            "(?<before>" + MARK + ")?\\s*(?<number>\\d[\\d.,'’\\s\\u00a0\\u202f]*?)\\s*(?<after>" + MARK + ")?");
    Pattern LESS = Pattern.compile("[-−–]?\\s*(?<percent>\\d{1,2}(?:[.,]\\d{1,2})?)\\s*%");
    String KEYWORD =
            "(?iu:below|under|less than|at most|sous|moins de|en[ -]dessous de|au[ -]dessous de|au plus|<=?|≤)";

    /** Reads {@code 18}, {@code < 18,50 $}, {@code below 18 CAD}, {@code sous 18}, {@code -10%}, {@code sold out}. */
    static Optional<Target> read(String text) {
        return amount(text.strip().replaceFirst("^" + KEYWORD + "\\s*+(?=\\P{L})", ""))
                .or(() -> WishWords.read(text));
    }

    /** A price or a share, without words. */
    static Optional<Target> amount(String bare) {
        Matcher less = LESS.matcher(bare);
        if (less.matches()) {
            BigDecimal percent = new BigDecimal(less.group("percent").replace(',', '.'));
            return percent.signum() > 0 ? Optional.of(new Less(percent)) : Optional.empty();
        }
        return price(bare).map(price -> price);
    }

    /** A price, without words. */
    static Optional<Price> price(String bare) {
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
        if (this instanceof Just(Wish wish)) {
            return new Wished(wish);
        }
        if (price.isEmpty()) {
            return new NoPrice();
        }
        return switch (this) {
            case Just(Wish wish) -> new Wished(wish);
            case Less(BigDecimal percent) -> new Wished(new Wish.Price(reduced(price.get(), percent)));
            case Price written -> of(written, price.get());
            case Fall(Price by) ->
                of(by, price.get()) instanceof Wished(Wish.Price(Money least))
                        ? new Wished(new Wish.Only(new Condition.FallsBy(least)))
                        : of(by, price.get());
            case PerUnit(Price written, UnitPrice.Unit unit, BigDecimal quantity) ->
                of(written, price.get()) instanceof Wished(Wish.Price(Money each))
                        ? new Wished(new Wish.Only(new Condition.UnitBelow(new UnitPrice(ofOne(each, quantity), unit))))
                        : of(written, price.get());
        };
    }

    /** An amount in the currency of a price. */
    private static Resolved of(Price written, Money price) {
        Currency currency = Currency.getInstance(price.currency());
        String code = currency.getCurrencyCode();
        int digits = currency.getDefaultFractionDigits();
        if (written.mark().filter(mark -> !new CurrencyMark(mark).means(code)).isPresent()) {
            return new OtherCurrency(code);
        }
        return Amounts.read(written.number(), digits)
                .<Resolved>map(amount -> new Wished(new Wish.Price(new Money(amount, code))))
                .orElseGet(() -> new Unreadable(written.number(), Amounts.nearest(written.number(), digits)));
    }

    private static Money ofOne(Money price, BigDecimal quantity) {
        int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
        return new Money(price.amount().divide(quantity, digits, RoundingMode.HALF_UP), price.currency());
    }

    /** What to say of a text that is no target at all. */
    static Resolved unreadable(String text, Optional<Money> price) {
        int digits = price.map(known -> Currency.getInstance(known.currency()).getDefaultFractionDigits())
                .orElse(2);
        return new Unreadable(text, Amounts.nearest(text, digits));
    }

    private static Money reduced(Money price, BigDecimal percent) {
        int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
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
