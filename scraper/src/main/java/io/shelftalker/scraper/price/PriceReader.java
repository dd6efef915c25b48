package io.shelftalker.scraper.price;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads prices as shops and people write them.
 *
 * <p>The price of a text is its first number beside a currency, or its first number at all that is not a percentage, a
 * measure, a date or a reduction. What a currency symbol means, and what a separator, is settled by the text, then by
 * what is known of the page and its source, and is left open otherwise.
 */
public final class PriceReader {
    private static final PriceReading NOTHING = new PriceReading.Nothing();
    private static final Amount FREE = Amount.certain(BigDecimal.ZERO);

    private PriceReader() {}

    /** What a text says of a price; the first price, where it has several. Reads no further than some hundred characters. */
    public static PriceReading read(String text, PriceContext context) {
        PriceText price = PriceText.of(text, context.decimalSeparator());
        Optional<PriceText.Figure> figure = price.figure();
        if (figure.isEmpty()) {
            return FreeOfCharge.isSaid(price.plain())
                    ? reading(FREE, currency(price, Optional.empty(), context), true)
                    : NOTHING;
        }
        Optional<Denomination> currency = currency(price, figure.get().currency(), context);
        return amount(figure.get().numeral(), currency, context)
                .map(amount -> reading(amount, currency, figure.get().alone()))
                .orElse(NOTHING);
    }

    /** How whoever wrote a text writes prices, as far as the text leaves no doubt of it by itself. */
    public static PriceHabits habits(String text) {
        return PriceText.of(text, Optional.empty())
                .figure()
                .map(figure -> new PriceHabits(
                        figure.currency().filter(Denomination::isUnambiguous).map(one -> one.codes()
                                .getFirst()),
                        AmountReader.decimalSeparator(figure.numeral().written())))
                .orElse(PriceHabits.UNKNOWN);
    }

    /** The numbers of a text that may be its price as well as the one that is taken, as they are written. */
    static List<String> passedOver(String text, PriceContext context) {
        return PriceText.of(text, context.decimalSeparator()).figures().stream()
                .skip(1)
                .map(figure -> figure.numeral().written())
                .toList();
    }

    /** Whether a text says anything of a currency. */
    public static boolean namesCurrency(String text) {
        PriceText price = PriceText.of(text, Optional.empty());
        return !price.clear().isEmpty()
                || price.figure().flatMap(PriceText.Figure::currency).isPresent();
    }

    /** What stands beside the number, or elsewhere in the text, or in the hint; else what the source always uses. */
    private static Optional<Denomination> currency(
            PriceText text, Optional<Denomination> beside, PriceContext context) {
        Optional<Denomination> named = text.clear().stream()
                .filter(other -> beside.isEmpty() || other.overlaps(beside.get()))
                .reduce(Denomination::and)
                .map(other -> beside.map(one -> one.and(other)).orElse(other))
                .or(() -> beside)
                .or(() -> context.currencyHint().flatMap(Hint::read));
        return named.map(one -> CurrencyChoice.settle(one, context)).or(() -> CurrencyChoice.unnamed(context));
    }

    private static Optional<Amount> amount(Numeral numeral, Optional<Denomination> currency, PriceContext context) {
        Separators known = new Separators(
                certain(numeral, context),
                context.habits().decimalSeparator().map(mark -> mark.charAt(0)).or(() -> Region.decimal(context)),
                currency.flatMap(PriceReader::likeliest));
        int parts = currency.map(Denomination::parts).orElse(1);
        BigDecimal factor = parts == 1 ? numeral.factor() : numeral.factor().divide(BigDecimal.valueOf(parts));
        return AmountReader.read(numeral.written(), known).map(amount -> amount.times(factor));
    }

    private static Optional<Character> certain(Numeral numeral, PriceContext context) {
        if (numeral.written().indexOf(PlainText.DECIMAL) >= 0) {
            return Optional.of(PlainText.DECIMAL);
        }
        return context.decimalSeparator().filter(mark -> mark.length() == 1).map(mark -> mark.charAt(0));
    }

    /** The first of those that may be meant, unless they differ in whether they count thousandths. */
    private static Optional<Currency> likeliest(Denomination denomination) {
        List<Currency> currencies = denomination.codes().stream()
                .flatMap(code -> Currencies.of(code).stream())
                .toList();
        boolean agree =
                currencies.stream().map(one -> one.digits() == 3).distinct().count() == 1;
        return agree ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    private static PriceReading reading(Amount amount, Optional<Denomination> currency, boolean alone) {
        boolean settled =
                currency.filter(one -> one.isUnambiguous() && one.sure()).isPresent()
                        && amount.otherwise().isEmpty();
        return settled
                ? new PriceReading.Settled(
                        new Money(amount.value(), currency.get().codes().getFirst()), alone)
                : new PriceReading.Open(
                        amount.readings(), currency.map(Denomination::codes).orElse(List.of()), alone);
    }
}
