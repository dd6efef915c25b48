package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedRunTest {
    private final ReadSite read = new ReadSite();
    private final LocalSite site = read.site;

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void theRowsOfAFeedBecomeProductsWithoutAPageBeingFetched() throws InterruptedException {
        Source source = read.source("/google.xml");
        site.with("/google.xml", Answer.xml(merchant(30, "10.00")));

        RunReport first = read.run(source);
        assertThat(first.state()).isEqualTo(RunState.HEALTHY);
        assertThat(first.applied().added()).isEqualTo(30);
        assertThat(site.asked()).containsExactly("/robots.txt", "/google.xml");

        site.with("/google.xml", Answer.xml(merchant(30, "10.00").replaceFirst("10.00", "9.00")));
        RunReport second = read.run(source);
        assertThat(second.state()).isEqualTo(RunState.HEALTHY);
        assertThat(second.applied().repriced()).isEqualTo(1);
        assertThat(prices()).containsEntry("9.00", 1L).containsEntry("10.00", 29L);
    }

    @Test
    void aFeedThatLiesIsHeld() throws InterruptedException {
        Source source = read.source("/google.xml");
        site.with("/google.xml", Answer.xml(merchant(30, "10.00")));
        read.run(source);

        site.with("/google.xml", Answer.xml(merchant(30, "1000.00")));
        assertThat(read.run(source).state()).isEqualTo(RunState.HELD);
        site.with("/google.xml", Answer.xml(merchant(10, "10.00")));
        assertThat(read.run(source).state()).isEqualTo(RunState.HELD);
        site.with("/google.xml", Answer.xml(merchant(0, "10.00")));
        assertThat(read.run(source).state()).isEqualTo(RunState.HELD);
        site.with("/google.xml", Answer.status(500));
        assertThat(read.run(source).state()).isEqualTo(RunState.FAILED);
        assertThat(prices()).containsExactly(Map.entry("10.00", 30L));
    }

    @Test
    void aRowThatIsMissingIsDelistedAfterThreeRuns() throws InterruptedException {
        Source source = read.source("/google.xml");
        site.with("/google.xml", Answer.xml(merchant(30, "10.00")));
        read.run(source);
        site.with("/google.xml", Answer.xml(merchant(29, "10.00")));

        assertThat(read.run(source).applied().delisted()).isZero();
        assertThat(read.run(source).applied().delisted()).isZero();
        assertThat(read.run(source).applied().delisted()).isEqualTo(1);
    }

    @Test
    void aShopWithoutASitemapIsReadThroughItsSystemsInterface() throws InterruptedException {
        Source source = read.source("/");
        site.with("/meta.json", Answer.json("{\"currency\":\"CAD\"}"))
                .with("/products.json?limit=250&page=2", Answer.json("{\"products\":[]}"))
                .with(
                        "/products.json",
                        Answer.json(
                                "{\"products\":[{\"title\":\"Pot\",\"handle\":\"pot\",\"variants\":[{\"price\":\"3.00\",\"available\":true}]}]}"));

        assertThat(read.run(source).applied().added()).isEqualTo(1);
        assertThat(prices()).containsExactly(Map.entry("3.00", 1L));
        assertThat(read.run(source).state()).isEqualTo(RunState.HEALTHY);
    }

    @Test
    void aRowThatLostItsNameDelistsNothing() throws InterruptedException {
        Source source = read.source("/google.xml");
        site.with("/google.xml", Answer.xml(merchant(30, "10.00")));
        read.run(source);
        site.with("/google.xml", Answer.xml(merchant(30, "10.00").replace("<title>Kettle 29</title>", "")));

        for (int run = 0; run < 4; run++) {
            assertThat(read.run(source).applied().delisted()).isZero();
        }
        assertThat(prices()).containsExactly(Map.entry("10.00", 30L));
    }

    @Test
    void anInterfaceThatIsGoneIsForgottenAndTheSitemapReadAgain() throws InterruptedException {
        Source source = read.source("/");
        site.with("/meta.json", Answer.json("{\"currency\":\"CAD\"}"))
                .with("/products.json?limit=250&page=2", Answer.json("{\"products\":[]}"))
                .with(
                        "/products.json",
                        Answer.json("{\"products\":[{\"title\":\"Pot\",\"handle\":\"pot\",\"variants\":[]}]}"));
        read.run(source);
        assertThat(feed(source)).contains(site.url("/products.json"));

        site.with("/products.json", Answer.status(410))
                .with("/products.json?limit=250&page=2", Answer.status(410))
                .with("/sitemap.xml", Answer.xml("<urlset><url><loc>/products/pot</loc></url></urlset>"))
                .with("/products/pot", Answer.html("""
                        <title>Pot</title><script type="application/ld+json">{"@type":"Product","name":"Pot",
                          "offers":{"price":"3.00","priceCurrency":"CAD"}}</script>"""));
        read.run(source);

        assertThat(feed(source)).isEmpty();
        assertThat(site.asked()).contains("/sitemap.xml", "/products/pot");
    }

    private Optional<URI> feed(Source source) {
        return read.in(handle -> handle.createQuery("select feed_url from source where id = :id")
                        .bind("id", source.id().value())
                        .mapTo(String.class)
                        .findOne())
                .map(URI::create);
    }

    /** How many listed offers there are at each price. */
    private Map<String, Long> prices() {
        List<String> amounts = read.in(handle -> handle.createQuery("select price_amount::text from offer where listed")
                .mapTo(String.class)
                .list());
        return amounts.stream().collect(Collectors.groupingBy(amount -> amount, Collectors.counting()));
    }

    private static String merchant(int items, String price) {
        return IntStream.range(0, items)
                .mapToObj(item -> "<item><g:id>K" + item + "</g:id><title>Kettle " + item + "</title><link>/p/" + item
                        + "</link><g:price>" + price + " CAD</g:price><g:availability>in_stock</g:availability></item>")
                .collect(Collectors.joining(
                        "", "<rss xmlns:g='http://base.google.com/ns/1.0'><channel>", "</channel></rss>"));
    }
}
