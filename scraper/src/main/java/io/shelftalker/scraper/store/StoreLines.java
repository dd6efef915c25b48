package io.shelftalker.scraper.store;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.scraper.markup.ItemAvailability;
import io.shelftalker.scraper.rules.RowRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows of texts as stores and what they have. */
public final class StoreLines {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    /** Digits, perhaps in groups of three. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,-])(\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|\\d{1,9})(?![\\d.,]*\\d)");

    private static final Pattern MORE_THAN = Pattern.compile("[+>≥]");
    /** More than that is no count, but a way to say that there is enough. */
    private static final int ENOUGH = 99_999;

    private static final int LONGEST = 300;

    private final Function<String, Optional<Stock>> words;

    /** @param words reads what people are told of a stock */
    public StoreLines(Function<String, Optional<Stock>> words) {
        this.words = words;
    }

    /** @param rows texts by the fields of the rules */
    public List<StoreLine> of(List<Map<String, String>> rows, RowRules rules) {
        return rows.stream().map(row -> line(row, rules.terms())).toList();
    }

    private StoreLine line(Map<String, String> row, RowRules.StockTerms terms) {
        return new StoreLine(store(row), text(row, "of"), stock(row, terms));
    }

    private static Optional<Store> store(Map<String, String> row) {
        Optional<String> name = text(row, "name");
        return text(row, "id")
                .or(() -> name)
                .map(id -> new Store(id, name, text(row, "address"), text(row, "city"), place(row)));
    }

    private Stock stock(Map<String, String> row, RowRules.StockTerms terms) {
        Optional<String> quantity = text(row, "quantity");
        Optional<Stock> word = text(row, "availability").flatMap(text -> word(text, terms));
        if (quantity.isEmpty()) {
            return word.orElse(Stock.UNKNOWN);
        }
        Optional<Integer> left = count(quantity.get());
        if (left.isEmpty()) {
            // Some write words where others write numbers.
            return word.or(() -> word(quantity.get(), terms)).orElse(Stock.UNKNOWN);
        }
        boolean exact =
                left.get() <= ENOUGH && !MORE_THAN.matcher(quantity.get()).find();
        Optional<Stock> counted = exact || left.get() == 0 ? Optional.empty() : Optional.of(Stock.ofSchema("InStock"));
        return exact ? Stock.of(word, left) : word.or(() -> counted).orElse(Stock.UNKNOWN);
    }

    private Optional<Stock> word(String text, RowRules.StockTerms terms) {
        String word = text.toLowerCase(Locale.ROOT);
        if (terms.in().contains(word)) {
            return Optional.of(Stock.ofSchema("InStock"));
        }
        if (terms.out().contains(word)) {
            return Optional.of(Stock.ofSchema("OutOfStock"));
        }
        if (!terms.isEmpty()) {
            return Optional.empty();
        }
        return switch (word) {
            case "true", "yes" -> Optional.of(Stock.ofSchema("InStock"));
            case "false", "no" -> Optional.of(Stock.ofSchema("OutOfStock"));
            default ->
                ItemAvailability.name(text)
                        .map(Stock::ofSchema)
                        .filter(Stock::isKnown)
                        .or(() -> words.apply(text));
        };
    }

    /** Part of one is one; less than none is a mistake. */
    private static Optional<Integer> count(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text)
                            .setScale(0, RoundingMode.CEILING)
                            .intValue())
                    .filter(count -> count >= 0);
        }
        Matcher count = COUNT.matcher(text);
        return count.find() ? Optional.of(Integer.parseInt(count.group(1).replaceAll("\\D", ""))) : Optional.empty();
    }

    /** Degrees that are none, or none at all, which maps write for a place they do not know, are no place. */
    private static Optional<Place> place(Map<String, String> row) {
        return degrees(row, "latitude", 90).flatMap(latitude -> degrees(row, "longitude", 180)
                .filter(longitude -> latitude != 0 || longitude != 0)
                .map(longitude -> new Place(latitude, longitude)));
    }

    private static Optional<Double> degrees(Map<String, String> row, String field, int most) {
        return text(row, field)
                .filter(text -> text.matches("[+-]?\\d{1,3}([.,]\\d{1,15})?"))
                .map(text -> Double.parseDouble(text.replace(',', '.')))
                .filter(degrees -> Math.abs(degrees) <= most);
    }

    private static Optional<String> text(Map<String, String> row, String field) {
        return Optional.ofNullable(row.get(field))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
