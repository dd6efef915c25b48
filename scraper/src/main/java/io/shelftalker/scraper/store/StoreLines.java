package io.shelftalker.scraper.store;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.scraper.markup.ItemAvailability;
import io.shelftalker.scraper.rules.RowRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads rows of texts as stores and what they have. */
public final class StoreLines {
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
        Optional<StockCount> count = StockCount.read(quantity.get());
        if (count.isEmpty()) {
            // Some write words where others write numbers.
            return word.or(() -> word(quantity.get(), terms)).orElse(Stock.UNKNOWN);
        }
        int pieces = count.get().pieces();
        if (count.get().exact()) {
            return Stock.of(word, Optional.of(pieces));
        }
        return word.or(() -> pieces == 0 ? Optional.empty() : Optional.of(Stock.ofSchema("InStock")))
                .orElse(Stock.UNKNOWN);
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

    /** Without the one character that PostgreSQL cannot keep in a text. */
    private static Optional<String> text(Map<String, String> row, String field) {
        return Optional.ofNullable(row.get(field))
                .map(text -> text.replace("\0", "").strip())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .filter(text -> !text.isEmpty());
    }
}
