package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop that says on its pages what its stores have, and at a stock endpoint again. */
class StoresToldTwiceTest {
    private static final int PRODUCTS = 12;
    private static final String RULES = """
            {"stores": {
              "page": {"css": "li.at", "id": {"attr": "data-no"}, "availability": "i"},
              "stock": {"url": "/stock.json", "json": "rows", "id": "at", "of": "code", "availability": "is"}}}
            """;

    private final ReadSite read = new ReadSite();

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void aProductThatStoresHadCountsOnce() throws InterruptedException {
        Source source = source();
        soldOut(0);
        read.run(source);
        assertThat(texts("select availability from store_stock where availability = 'in'"))
                .hasSize(2 * PRODUCTS);

        // More than 30 % of twelve, less than of twenty-four.
        soldOut(5);
        read.database.clock().advance(Duration.ofHours(25));
        RunReport report = read.run(source);

        assertThat(report.counts().shelved()).isEqualTo(PRODUCTS);
        assertThat(report.held().emptied()).isEqualTo(5);
        assertThat(report.state()).isEqualTo(RunState.HELD);
    }

    private Source source() {
        Source source = read.source("/");
        read.in(handle -> {
            new Sources().rule(handle, source.id(), RULES);
            return true;
        });
        return read.source("/");
    }

    /** Writes a shop of which some are sold out in both stores; its list writes codes in its own way. */
    private void soldOut(int some) {
        read.site
                .with("/robots.txt", Answer.text("Sitemap: " + read.site.url("/sitemap.xml")))
                .with(
                        "/sitemap.xml",
                        Answer.xml(IntStream.range(0, PRODUCTS)
                                .mapToObj(number -> "<url><loc>" + read.site.url("/p/" + number) + "</loc></url>")
                                .collect(Collectors.joining("", "<urlset>", "</urlset>"))));
        IntStream.range(0, PRODUCTS)
                .forEach(number -> read.site.with("/p/" + number, Answer.html(page(number, number < some))));
        read.site.with(
                "/stock.json",
                Answer.json(IntStream.range(0, PRODUCTS)
                        .mapToObj(number -> row(number, "L", number < some) + "," + row(number, "V", number < some))
                        .collect(Collectors.joining(",", "{\"rows\": [", "]}"))));
    }

    private static String page(int number, boolean out) {
        return """
                <html lang=en><title>Kettle %1$d</title><script type="application/ld+json">{"@type":"Product",
                "name":"Kettle %1$d","sku":"K-%1$d","offers":{"price":"80.00","priceCurrency":"CAD",
                "availability":"InStock"}}</script><h1>Kettle %1$d</h1>
                <ul><li class=at data-no=L><i>%2$s</i></li><li class=at data-no=V><i>%2$s</i></li></ul>
                """.formatted(number, out ? "Out of stock" : "In stock");
    }

    private static String row(int number, String store, boolean out) {
        return "{\"at\": \"%s\", \"code\": \"k-%d\", \"is\": \"%s\"}".formatted(store, number, out ? "no" : "yes");
    }

    private List<String> texts(String sql) {
        return read.in(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
