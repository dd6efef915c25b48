package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with the numbers and the currencies that stand in it.
 *
 * @param numerals without those that are surely of a date
 */
record PriceText(String plain, List<Mention> mentions, List<Numeral> numerals, List<Dates.Date> dates) {
    /**
     * The price of a text.
     *
     * @param currency that stands beside it
     * @param alone whether it is the only price
     */
    record Figure(Numeral numeral, Optional<Denomination> currency, boolean alone) {}

    /** @param separator a currency symbol that is known to stand in the place of a decimal separator */
    static PriceText of(String text, Optional<String> separator) {
        String plain = PlainText.of(text);
        List<Mention> mentions = CurrencyReader.mentions(plain);
        List<Numeral> numerals = NumeralScanner.numerals(plain, mentions);
        List<Dates.Date> dates = numerals.isEmpty() ? List.of() : Dates.in(plain);
        List<Numeral> undated = numerals.stream()
                .filter(numeral -> dates.stream().noneMatch(date -> date.sure() && date.has(numeral)))
                .toList();
        return new PriceText(plain, mentions, new Cents(plain, mentions, separator).join(undated), dates);
    }

    /** What all clear currencies of the text mean, in order. */
    List<Denomination> clear() {
        return mentions.stream().filter(Mention::isClear).map(Mention::means).toList();
    }

    /** The first number beside a clear currency, or beside what may be one, or that may be a price without one. */
    Optional<Figure> figure() {
        List<Figure> figures = figures();
        return figures.stream()
                .findFirst()
                .map(one -> new Figure(one.numeral(), one.currency(), one.alone() && figures.size() == 1));
    }

    /** All that may be the price, those beside a clear currency only where there is one, and so on. */
    List<Figure> figures() {
        Surroundings around = new Surroundings(this);
        List<Figure> clear = new ArrayList<>(2);
        List<Figure> beside = new ArrayList<>(2);
        List<Figure> bare = new ArrayList<>(2);
        for (int index = 0; index < numerals.size(); index++) {
            Numeral numeral = numerals.get(index);
            Surroundings.Beside currency = around.beside(numeral);
            if (!around.mayBePrice(numeral) || (isOfDate(numeral) && !currency.clear())) {
                continue;
            }
            if (currency.meaning().isPresent()) {
                Numeral low = lowEnd(around, index);
                (currency.clear() ? clear : beside)
                        .add(new Figure(low, currency.meaning(), low.start() == numeral.start()));
            } else if (around.mayBeBarePrice(numeral)) {
                bare.add(new Figure(numeral, Optional.empty(), true));
            }
        }
        return clear.isEmpty() ? (beside.isEmpty() ? bare : beside) : clear;
    }

    private boolean isOfDate(Numeral numeral) {
        return dates.stream().anyMatch(date -> date.has(numeral));
    }

    /** The number at an index, or that before it where both are a range: {@code 10 - 20 €}. */
    private Numeral lowEnd(Surroundings around, int index) {
        Numeral high = numerals.get(index);
        if (index == 0) {
            return high;
        }
        Numeral low = numerals.get(index - 1);
        return around.isRange(low, high) && !isOfDate(low) ? low : high;
    }
}
