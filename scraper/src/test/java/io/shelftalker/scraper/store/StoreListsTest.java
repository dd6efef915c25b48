package io.shelftalker.scraper.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.visible.StockWords;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.rules.RowRules;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreListsTest {
    private static final URI HERE = URI.create("https://shop.example/stock");
    private final StoreLists lists = new StoreLists(new StockWords()::read);

    @Test
    void readsADirectoryInNestedJson() {
        RowRules rules = directory("'json': 'regions.*.stores', 'id': 'no', 'name': 'title', 'city': 'at.town',"
                + " 'latitude': 'at.point.1', 'longitude': 'at.point.0'");

        assertThat(told(rules, """
                        {"regions": [{"stores": [{"no": 12, "title": "Laurier", "at": {"town": "Montréal", "point": [-73.6, 45.5]}}]},
                          {"stores": [{"no": 13, "title": "Verdun", "at": {"town": "", "point": [0, 0]}}, {"title": null}]}]}"""))
                .extracting(line -> line.store().orElse(null))
                .satisfiesExactly(
                        laurier -> {
                            assertThat(laurier.externalId()).isEqualTo("12");
                            assertThat(laurier.city()).contains("Montréal");
                            assertThat(laurier.place()).contains(new Place(45.5, -73.6));
                        },
                        verdun -> {
                            assertThat(verdun.city()).isEmpty();
                            assertThat(verdun.place()).isEmpty();
                        },
                        nameless -> assertThat(nameless).isNull());
    }

    @Test
    void readsADirectoryInHtml() {
        RowRules rules = directory("'css': 'li.shop', 'id': {'attr': 'data-no'}, 'name': 'b',"
                + " 'address': {'css': 'p', 'regex': '^([^,]+),'}, 'latitude': {'css': 'a', 'attr': 'data-lat'},"
                + " 'longitude': {'css': 'a', 'attr': 'data-lng'}");

        assertThat(told(rules, """
                        <ul><li class=shop data-no=7><b>Laurier</b><p>160 avenue Laurier, Montréal</p>
                        <a data-lat=45,52 data-lng=-73.59>map</a></li><li>Terms</li></ul>"""))
                .singleElement()
                .satisfies(line -> assertThat(line.store().orElseThrow()).satisfies(store -> {
                    assertThat(store.externalId()).isEqualTo("7");
                    assertThat(store.address()).contains("160 avenue Laurier");
                    assertThat(store.place()).contains(new Place(45.52, -73.59));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4                 | IN InStock 4",
                "\"4 left\"        | IN InStock 4",
                "\"1 204\"         | IN InStock 1204",
                "\"10+\"           | IN InStock",
                "0                 | OUT OutOfStock",
                "\"0\"             | OUT OutOfStock",
                "0.25              | IN InStock 1",
                "-1                | UNKNOWN",
                "null              | UNKNOWN",
                "\"\"              | UNKNOWN",
                "\"n/a\"           | UNKNOWN",
                "\"sold out\"      | OUT SoldOut",
                "\"épuisé\"        | OUT OutOfStock",
                "9999999           | IN InStock",
                "[1]               | UNKNOWN",
                "1e999             | UNKNOWN",
                "-1e999            | UNKNOWN",
                "1e40              | UNKNOWN",
                "\"\\u0000\"      | UNKNOWN",
            })
    void readsQuantities(String quantity, String stock) {
        assertThat(stock("'quantity': 'q'", "{\"q\": " + quantity + "}")).isEqualTo(stock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 514 555 1234 | UNKNOWN",
                "Back on 12 May | UNKNOWN",
                "reopens at 9 | UNKNOWN",
                "0–5 left | UNKNOWN",
                "1-5 | UNKNOWN",
                "3 days | UNKNOWN",
                "Sold out until 12 May | OUT OutOfStock",
                "In stock at 2 counters | IN InStock",
                "Stock: 4 | IN InStock 4",
                "In stock (12) | IN InStock 12",
                "Only 3 left! | IN InStock 3",
                "0 available | OUT OutOfStock",
                "+5 | IN InStock",
                "> 20 | IN InStock",
                "~ 7 pcs | IN InStock",
                "More than 10 in stock | IN InStock",
                "Plus que 2 en stock | IN InStock 2",
                "Plus de 10 disponibles | IN InStock",
                "0 en magasin | OUT OutOfStock",
                "Nur noch 3 Stück | IN InStock 3",
                "12 Stk. auf Lager | IN InStock 12",
                "1.204 unidades | IN InStock 1204",
                "4 stuks | IN InStock 4",
                "3 000 000 000 | UNKNOWN",
            })
    void believesANumberOnlyWhereNothingElseIsSaid(String quantity, String stock) {
        assertThat(stock("'quantity': 'q'", "{\"q\": \"" + quantity + "\"}")).isEqualTo(stock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | IN InStock",
                "false | OUT OutOfStock",
                "\"https://schema.org/LimitedAvailability\" | IN LimitedAvailability",
                "\"in stock\" | IN InStock",
                "\"ausverkauft\" | OUT OutOfStock",
                "\"A7\" | UNKNOWN",
                "1 | UNKNOWN",
            })
    void readsWords(String word, String stock) {
        assertThat(stock("'availability': 'a'", "{\"a\": " + word + "}")).isEqualTo(stock);
    }

    @ParameterizedTest
    @CsvSource({"1, IN InStock", "2, IN InStock", "0, OUT OutOfStock", "in stock, UNKNOWN"})
    void readsAShopsOwnWordsAndNoOthers(String word, String stock) {
        assertThat(stock("'availability': 'a', 'in': [1, '2'], 'out': ['0']", "{\"a\": \"" + word + "\"}"))
                .isEqualTo(stock);
    }

    @Test
    @Timeout(30)
    void allRowsTogetherHaveToComeToAnEnd() {
        RowRules rules = directory("'css': 'li', 'id': {'css': 'b'}, 'name': {'css': 'i', 'regex': 'a*a*#'}");
        String row = "<li><b>7</b><i>" + "a".repeat(200) + "</i></li>";

        assertThat(read(rules, HERE, row)).isInstanceOf(StoreList.Told.class);
        assertThat(read(rules, HERE, row.repeat(400)))
                .isInstanceOfSatisfying(StoreList.Untold.class, untold -> assertThat(untold.detail())
                        .contains("/a*a*#/ takes too long"));
    }

    @Test
    void whatContradictsItselfSaysNothing() {
        assertThat(stock("'availability': 'a', 'quantity': 'q'", "{\"a\": \"InStock\", \"q\": 0}"))
                .isEqualTo("UNKNOWN");
        assertThat(stock("'availability': 'a', 'quantity': 'q'", "{\"a\": \"OutOfStock\", \"q\": 3}"))
                .isEqualTo("OUT OutOfStock");
    }

    @Test
    void readsNumbersByTheNamesOfStores() {
        RowRules rules = stockRules("'json': 'left', 'id': '@key', 'quantity': '.'");

        assertThat(told(rules, "{\"left\": {\"laurier\": 4, \"verdun\": 0}}"))
                .extracting(line -> line.store().orElseThrow().externalId() + " "
                        + line.stock().availability())
                .containsExactly("laurier IN", "verdun OUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'': {'of': 'A'}}",
                "{' ': {'of': 'A'}}",
                "{'\\u0000': {'of': 'A'}}",
            })
    void aNameThatIsNoneIsNoStore(String stores) {
        assertThat(told(stockRules("'json': '.', 'id': '@key', 'of': 'of', 'quantity': 'q'"), quoted(stores)))
                .singleElement()
                .satisfies(line -> assertThat(line.store()).isEmpty());
    }

    @Test
    void readsTextsWithoutTheCharacterThatNoDatabaseKeeps() {
        assertThat(told(
                        stockRules("'json': '.', 'id': 'id', 'name': 'name', 'of': 'of', 'quantity': 'q'"),
                        quoted("[{'id': '\\u0000', 'name': 'Laurier\\u0000', 'of': 'K\\u00001', 'q': 2}]")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.store().orElseThrow().externalId()).isEqualTo("Laurier");
                    assertThat(line.of()).contains("K1");
                });
    }

    @Test
    void whatNobodyThoughtOfMakesAListUnreadable() {
        StoreLists failing = new StoreLists(words -> {
            throw new IllegalStateException("an odd cell");
        });

        assertThat(failing.read(
                        HERE,
                        new Downloaded.Content(HERE, "[{\"id\": 1, \"a\": \"some\"}]".getBytes(UTF_8)),
                        stockRules("'json': '.', 'id': 'id', 'availability': 'a'")))
                .isInstanceOfSatisfying(StoreList.Untold.class, untold -> {
                    assertThat(untold.trouble()).isEqualTo(Trouble.STORES_UNREADABLE);
                    assertThat(untold.detail()).contains("an odd cell");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"other\": []}",
                "<html>Sign in</html>",
                "{\"stores\": [{\"id\"",
                "{\"stores\": \"none\"}",
                "7",
                "''"
            })
    void aListThatIsNoneIsNoEmptyList(String answer) {
        assertThat(read(stockRules("'json': 'stores', 'id': 'id', 'quantity': 'q'"), HERE, answer))
                .isInstanceOfSatisfying(StoreList.Untold.class, untold -> assertThat(untold.trouble())
                        .isEqualTo(Trouble.STORES_UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.example/login, true",
        "https://shop.example/en/stock, true",
        "https://cdn.example/stock, false",
        "https://shop.example:8443/stock, false",
    })
    void onlyTheHostThatWasAskedSpeaksForTheShop(String from, boolean believed) {
        StoreList list =
                read(stockRules("'json': 'stores', 'id': 'id', 'quantity': 'q'"), URI.create(from), "{\"stores\": []}");

        assertThat(list instanceof StoreList.Told).isEqualTo(believed);
    }

    private String stock(String cells, String row) {
        List<StoreLine> lines = told(
                stockRules("'json': 'stores', 'id': 'id', " + cells),
                "{\"stores\": [" + row.replaceFirst("\\{", "{\"id\": \"L1\", ") + "]}");
        Stock stock = lines.getFirst().stock();
        return stock.availability()
                + stock.reason().map(reason -> " " + reason).orElse("")
                + stock.left().map(left -> " " + left).orElse("");
    }

    private List<StoreLine> told(RowRules rules, String answer) {
        return ((StoreList.Told) read(rules, HERE, answer)).lines();
    }

    private StoreList read(RowRules rules, URI from, String answer) {
        return lists.read(HERE, new Downloaded.Content(from, answer.getBytes(UTF_8)), rules);
    }

    private static RowRules directory(String rules) {
        return Rules.parse("{\"stores\": {\"directory\": {\"url\": \"/stores\", " + quoted(rules) + "}}}")
                .stores()
                .directory()
                .orElseThrow()
                .rows();
    }

    private static RowRules stockRules(String rules) {
        return Rules.parse("{\"stores\": {\"stock\": {\"url\": \"/stock?sku={sku}\", " + quoted(rules) + "}}}")
                .stores()
                .stock()
                .orElseThrow()
                .rows();
    }

    private static String quoted(String rules) {
        return rules.replace('\'', '"');
    }
}
