package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rules of stores, and says which is wrong and how. */
final class StoreRulesReader {
    private static final int USUAL_REQUESTS = 100;
    private static final int MOST_REQUESTS = 2_000;
    private static final Set<String> STORE = Set.of("id", "name", "city", "address", "latitude", "longitude");
    private static final Set<String> STOCK = Set.of("quantity", "availability");

    private StoreRulesReader() {}

    static StoreRules read(JsonNode stores) {
        if (!stores.isObject()) {
            throw RuleReader.wrong("stores", "it is an object of directory, stock and page");
        }
        check("stores", stores, Set.of("directory", "stock", "page"));
        return new StoreRules(
                Optional.ofNullable(stores.get("directory")).map(StoreRulesReader::directory),
                Optional.ofNullable(stores.get("stock")).map(StoreRulesReader::stock),
                Optional.ofNullable(stores.get("page")).map(StoreRulesReader::page));
    }

    private static StoreRules.Directory directory(JsonNode directory) {
        String name = "stores.directory";
        check(name, directory, with(STORE, "url", "json", "css"));
        UrlTemplate url = url(name, directory);
        if (!url.places().isEmpty()) {
            throw RuleReader.wrong(name, "a directory is one address, without {…}");
        }
        RowRules rows = rows(name, directory, STORE);
        named(name, rows);
        return new StoreRules.Directory(url, rows);
    }

    private static StoreRules.StockPoint stock(JsonNode stock) {
        String name = "stores.stock";
        check(
                name,
                stock,
                with(STORE, "url", "json", "css", "product", "of", "most", "in", "out", "quantity", "availability"));
        UrlTemplate url = url(name, stock);
        RowRules rows = rows(name, stock, with(STORE, "quantity", "availability", "of"));
        stocked(name, rows);
        if (!url.isOfStores()) {
            named(name, rows);
        }
        if (!url.isOfProducts() && !rows.fields().contains("of")) {
            throw RuleReader.wrong(
                    name, "its URL asks for no product, so that 'of' has to say which one a row is about (SKU, GTIN)");
        }
        Optional<Rule> product =
                Optional.ofNullable(stock.get("product")).map(rule -> RuleReader.ofPage(name + ".product", rule));
        if (url.places().contains("product") && product.isEmpty()) {
            throw RuleReader.wrong(name, "'product' has to say where a page tells what {product} stands for");
        }
        return new StoreRules.StockPoint(url, rows, product, most(name, stock));
    }

    private static RowRules.OfHtml page(JsonNode page) {
        String name = "stores.page";
        check(name, page, with(STORE, "css", "in", "out", "quantity", "availability"));
        RowRules rows = rows(name, page, with(STORE, "quantity", "availability"));
        named(name, rows);
        stocked(name, rows);
        if (rows instanceof RowRules.OfHtml html) {
            return html;
        }
        throw RuleReader.wrong(name, "'css' has to say which elements are its rows");
    }

    private static int most(String name, JsonNode stock) {
        JsonNode most = stock.path("most");
        if (most.isMissingNode()) {
            return USUAL_REQUESTS;
        }
        if (!most.isInt() || most.intValue() < 1 || most.intValue() > MOST_REQUESTS) {
            throw RuleReader.wrong(name, "'most' is a number of requests from 1 to " + MOST_REQUESTS);
        }
        return most.intValue();
    }

    private static UrlTemplate url(String name, JsonNode list) {
        String text = RuleReader.text(name, list, "url")
                .orElseThrow(() -> RuleReader.wrong(name, "'url' has to say where it is"));
        try {
            return new UrlTemplate(text);
        } catch (IllegalArgumentException wrong) {
            throw RuleReader.wrong(name, String.valueOf(wrong.getMessage()));
        }
    }

    private static RowRules rows(String name, JsonNode list, Set<String> fields) {
        Optional<String> json = RuleReader.text(name, list, "json");
        Optional<String> css = RuleReader.text(name, list, "css");
        if (json.isPresent() == css.isPresent()) {
            throw RuleReader.wrong(
                    name, "either 'json' says the way to its list, or 'css' which elements are its rows");
        }
        RowRules.StockTerms terms = new RowRules.StockTerms(words(name, list, "in"), words(name, list, "out"));
        if (json.isPresent()) {
            Map<String, JsonPath> cells = new LinkedHashMap<>();
            fields.forEach(field ->
                    RuleReader.text(name, list, field).ifPresent(way -> cells.put(field, JsonPath.parse(way))));
            return new RowRules.OfJson(JsonPath.parse(json.get()), cells, terms);
        }
        Map<String, Rule> cells = new LinkedHashMap<>();
        fields.forEach(field -> Optional.ofNullable(list.get(field))
                .ifPresent(rule -> cells.put(field, RuleReader.ofRow(name + "." + field, rule))));
        return new RowRules.OfHtml(RuleReader.selector(name, css.get()), css.get(), cells, terms);
    }

    private static Set<String> words(String name, JsonNode list, String key) {
        JsonNode words = list.path(key);
        if (!words.isMissingNode() && !words.isArray()) {
            throw RuleReader.wrong(name, "'" + key + "' is a list of words");
        }
        Set<String> read = new LinkedHashSet<>();
        words.forEach(word -> read.add(word.asText().strip().toLowerCase(Locale.ROOT)));
        return read;
    }

    private static void named(String name, RowRules rows) {
        if (!rows.fields().contains("id") && !rows.fields().contains("name")) {
            throw RuleReader.wrong(name, "'id' or 'name' has to say which store a row is about");
        }
    }

    private static void stocked(String name, RowRules rows) {
        if (rows.fields().stream().noneMatch(STOCK::contains)) {
            throw RuleReader.wrong(name, "'quantity' or 'availability' has to say what a store has");
        }
    }

    private static void check(String name, JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw RuleReader.wrong(
                        name, "'" + key + "' is not known; there are: " + String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
