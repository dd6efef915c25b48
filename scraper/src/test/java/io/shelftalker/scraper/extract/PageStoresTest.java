package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator's rules find of stores, on a product's page and where they point to. */
class PageStoresTest {
    private static final String PAGE = """
            <script type="application/ld+json">{"@type":"Product","name":"Kettle","sku":"K 1",
            "offers":{"price":"80","priceCurrency":"CAD","availability":"InStock"}}</script>
            <h1 data-item=77>Kettle</h1><ul><li class=at data-no=L1><b>Laurier</b> <i>4 left</i></li>
            <li class=at data-no=V1><b>Verdun</b> <i>sold out</i></li><li class=at data-no=S1><b>Sainte-Foy</b> <i>call us</i></li></ul>
            """;
    private static final String LIST =
            "\"page\": {\"css\": \"li.at\", \"id\": {\"attr\": \"data-no\"}, \"name\": \"b\", \"availability\": \"i\","
                    + " \"quantity\": \"i\"}";
    private static final String DIRECTORY =
            "\"directory\": {\"url\": \"/stores.json\", \"json\": \"stores\", \"id\": \"id\", \"name\": \"name\"}";
    private static final String STOCK = "\"stock\": {\"url\": \"/stock/{product}?sku={sku}&at={store}\","
            + " \"product\": {\"css\": \"h1\", \"attr\": \"data-item\"}, \"json\": \"stock\", \"quantity\": \"left\"}";

    private final LocalSite site = new LocalSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aListOnThePageIsReadByRules() {
        Page page = Page.of(
                URI.create("https://shop.example/p/k"),
                Jsoup.parse(PAGE),
                Rules.parse("{\"stores\": {" + LIST + "}}"),
                PriceHabits.UNKNOWN);

        List<StoreStock> stocks =
                Extractors.all().read(page).value(Field.STORES).orElseThrow();

        assertThat(stocks)
                .extracting(told ->
                        told.store().name().orElse("") + " " + told.stock().availability() + " "
                                + told.stock().left().orElse(-1))
                .containsExactly("Laurier IN 4", "Verdun OUT -1");
    }

    @Test
    void inspectTriesTheDirectoryAndTheStockEndpoint() {
        site.with(
                        "/stores.json",
                        Answer.json("{\"stores\": [{\"id\": \"L1\", \"name\": \"Laurier\"}, {\"id\": \"V1\"}]}"))
                .with("/stock/77?sku=K%201&at=L1", Answer.json("{\"stock\": [{\"left\": 3}]}"));

        ObjectNode answer = inspect(LIST, DIRECTORY, STOCK);

        assertThat(answer.path("stores").size()).isEqualTo(2);
        assertThat(answer.path("directory").path("stores").asInt()).isEqualTo(2);
        assertThat(answer.path("stock").path("url").asText()).endsWith("/stock/77?sku=K%201&at=L1");
        assertThat(answer.path("stock").path("stocks").asInt()).isEqualTo(1);
        assertThat(inspection().lines(answer))
                .contains(
                        "availability  InStock",
                        "stores        id L1, name Laurier, availability LimitedAvailability, left 4",
                        "              2 rows, 2 with a store, 0 with its place, 0 with a stock",
                        "              1 rows, 0 with a store, 0 with its place, 1 with a stock");
    }

    @Test
    void inspectSaysWhyNothingIsFound() {
        site.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /stock"))
                .with("/stores.json", Answer.status(500));

        assertThat(inspection().lines(inspect(DIRECTORY))).contains("              not read: server error, status 500");
        assertThat(inspection().lines(inspect(STOCK)))
                .contains("              not read: unknown place, the page and the directory tell no store");
        assertThat(inspection()
                        .lines(inspect(STOCK.replace("&at={store}", "")
                                .replace("\"quantity\"", "\"id\": \"id\", \"quantity\""))))
                .anyMatch(line -> line.contains("not read: robots disallow, robots.txt of"));
        assertThat(site.asked()).doesNotContain("/stock/77");
    }

    private ObjectNode inspect(String... stores) {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("text", PAGE)
                .put("url", site.url("/p/kettle").toString())
                .put("rules", "{\"stores\": {" + String.join(", ", stores) + "}}");
        return inspection().answer(new Question("page", input, Optional.empty()));
    }

    private PageInspection inspection() {
        return Extractors.inspection(site.egress());
    }
}
