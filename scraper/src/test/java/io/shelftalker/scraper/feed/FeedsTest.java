package io.shelftalker.scraper.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Rating;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofSeconds(5));
    private static final String MERCHANT = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Brindille</title>
            <item><g:id>K-1</g:id><title>Copper kettle &amp; lid</title><link>SITE/p/kettle?colour=red</link>
              <description><![CDATA[<b>1.5 l</b>, hand-made]]></description><g:image_link>/1.png</g:image_link>
              <g:price>1299.00 CAD</g:price><g:sale_price>999.50 CAD</g:sale_price>
              <g:sale_price_effective_date>2026-11-01T00:00-0500/2026-12-01T00:00-0500</g:sale_price_effective_date>
              <g:availability>in_stock</g:availability><g:brand>Brindille</g:brand><g:gtin>4006381333931</g:gtin>
              <g:product_type>Home &gt; Kitchen &gt; Kettles</g:product_type><g:color>Red</g:color>
              <g:shipping><g:price>9.00 CAD</g:price></g:shipping></item>
            <item><g:id>K-2</g:id><g:title>Pot</g:title><g:link>SITE/p/kettle?colour=red</g:link>
              <g:price>CAD 20</g:price><g:sale_price>1 CAD</g:sale_price>
              <g:sale_price_effective_date>2025-11-01T00:00Z/2025-12-01T00:00Z</g:sale_price_effective_date>
              <g:availability>out of stock</g:availability></item>
            <item><g:id>K-3</g:id><title>Nameless price</title><link>SITE/p/3</link><g:price>0.00 CAD</g:price></item>
            <item><title>No id</title><link>SITE/p/4</link></item>
            </channel></rss>""";

    private final LocalSite site = new LocalSite();
    private final List<FeedRow> rows = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsAMerchantFeed() throws InterruptedException {
        site.with("/google.xml", Answer.xml(site.addressed().apply(MERCHANT)));

        FeedReading reading = read("/google.xml").orElseThrow();

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.malformed()).isEqualTo(1);
        // Nobody knows which product the row without an id was, so none may be taken for missing.
        assertThat(reading.isWhole()).isFalse();
        Observation kettle = rows.getFirst().observation();
        assertThat(kettle.externalId()).isEqualTo("K-1");
        assertThat(kettle.url()).isEqualTo(site.url("/p/kettle?colour=red"));
        assertThat(kettle.price()).contains(Money.of("999.50", "CAD"));
        assertThat(kettle.listPrice()).contains(Money.of("1299.00", "CAD"));
        assertThat(kettle.facts().name()).isEqualTo("Copper kettle & lid");
        assertThat(kettle.facts().description()).contains("1.5 l, hand-made");
        assertThat(kettle.facts().category()).containsExactly("Home", "Kitchen", "Kettles");
        assertThat(kettle.facts().gtin()).contains("4006381333931");
        assertThat(kettle.facts().facets()).containsEntry("color", "Red");
        assertThat(kettle.stock().availability()).isEqualTo(Availability.IN);
        assertThat(rows.get(1).observation().price()).contains(Money.of("20", "CAD"));
        assertThat(rows.get(1).observation().stock().availability()).isEqualTo(Availability.OUT);
        assertThat(rows.get(1).key()).isNotEqualTo(rows.get(0).key());
        assertThat(rows.get(2).observation().price()).isEmpty();
        assertThat(rows.get(2).observation().stock().availability()).isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void readsAMerchantFeedInAtomAndGzip() throws InterruptedException {
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:g='http://base.google.com/ns/1.0'><entry><g:id>1</g:id>"
                        + "<title>Pot</title><link href='/p/1'/><g:price>5.00 EUR</g:price></entry></feed>";
        site.with("/feed.xml.gz", Answer.file(LocalSite.gzip(atom.getBytes(UTF_8))));

        assertThat(read("/feed.xml.gz").orElseThrow().isWhole()).isTrue();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.observation().url()).isEqualTo(site.url("/p/1"));
            assertThat(row.observation().price()).contains(Money.of("5.00", "EUR"));
        });
    }

    @Test
    void keepsWhatItReadOfAFeedThatBreaksOff() throws InterruptedException {
        site.with("/google.xml", Answer.xml(MERCHANT.substring(0, MERCHANT.indexOf("<item><g:id>K-3"))));

        FeedReading reading = read("/google.xml").orElseThrow();

        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.problem())
                .hasValueSatisfying(problem -> assertThat(problem.trouble()).isEqualTo(Trouble.FEED_UNREADABLE));
    }

    @Test
    void takesNoSitemapAndNoPageForAFeed() throws InterruptedException {
        site.with("/pages.xml", Answer.xml("<urlset><url><loc>/p/1</loc></url></urlset>"))
                .with("/feed", Answer.html("<title>Shop</title>"));

        assertThat(read("/pages.xml")).isEmpty();
        assertThat(read("/feed")).isEmpty();
        assertThat(read("/")).isEmpty();
    }

    @Test
    void readsShopifyPageByPageWithTheShopsCurrency() throws InterruptedException {
        site.with("/meta.json", Answer.json("{\"name\":\"Brindille\",\"currency\":\"CAD\"}"))
                .with("/products.json?limit=250&page=1", Answer.json("""
                        {"products":[{"id":1,"title":"Kettle","handle":"kettle","vendor":"Brindille","body_html":"<p>Nice</p>",
                          "product_type":"Kettles","images":[{"src":"https://cdn.example/1.png"}],
                          "options":[{"name":"Colour","values":["Red","Blue"]},{"name":"Size","values":["1 l"]}],
                          "variants":[{"sku":"K-R","price":"12.00","available":false},
                                      {"sku":"K-B","option1":"Blue","price":"14.00","compare_at_price":"20.00","available":true}]}]}"""))
                .with("/products.json?limit=250&page=2", Answer.json("""
                        {"products":[{"title":"Pot","handle":"pot","variants":[{"price":"3.00","available":false}]},
                          {"title":"Lid","handle":"lid","variants":[{"price":"3.00"}]}, {"title":"No handle"}]}"""))
                .with("/products.json?limit=250&page=3", Answer.json("{\"products\":[]}"));

        FeedReading reading = read("/products.json").orElseThrow();

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.malformed()).isEqualTo(1);
        Observation kettle = rows.getFirst().observation();
        assertThat(kettle.externalId()).isEqualTo(site.url("/products/kettle").toString());
        assertThat(kettle.price()).contains(Money.of("14.00", "CAD"));
        assertThat(kettle.listPrice()).contains(Money.of("20.00", "CAD"));
        assertThat(kettle.facts().sku()).contains("K-B");
        assertThat(kettle.facts().facets()).containsOnly(Map.entry("size", "1 l"));
        assertThat(kettle.stock().availability()).isEqualTo(Availability.IN);
        assertThat(kettle.variants()).hasSize(2).last().satisfies(blue -> {
            assertThat(blue.form()).contains("Blue");
            assertThat(blue.sku()).contains("K-B");
            assertThat(blue.listPrice()).contains(Money.of("20.00", "CAD"));
            assertThat(blue.stock().availability()).isEqualTo(Availability.IN);
        });
        assertThat(rows.get(1).observation().variants()).isEmpty();
        assertThat(rows.get(1).observation().stock().availability()).isEqualTo(Availability.OUT);
        assertThat(rows.get(2).observation().stock().availability()).isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void aShopifyShopThatDoesNotSayItsCurrencyHasNoPrices() throws InterruptedException {
        site.with(
                "/products.json",
                Answer.json(
                        "{\"products\":[{\"title\":\"Pot\",\"handle\":\"pot\",\"variants\":[{\"price\":\"3.00\",\"available\":true}]}]}"));

        // Whatever page is asked for, this shop answers the same: what else it has stays unseen.
        FeedReading reading = read("/products.json").orElseThrow();
        assertThat(reading.rows()).isEqualTo(1);
        assertThat(reading.problem().orElseThrow().url()).isEqualTo(site.url("/products.json?limit=250&page=2"));
        assertThat(reading.isWhole()).isFalse();
        assertThat(rows.getFirst().observation().price()).isEmpty();
    }

    @Test
    void readsWooCommerce() throws InterruptedException {
        site.with("/wp-json/wc/store/v1/products?per_page=100&page=1", Answer.json("""
                        [{"id":7,"name":"Kettle &#8211; red","permalink":"SITE/product/kettle/","sku":"K7",
                          "short_description":"<p>Nice</p>","categories":[{"name":"Kettles &amp; pots"}],
                          "prices":{"price":"1840","regular_price":"2300","currency_code":"EUR","currency_minor_unit":2},
                          "images":[{"src":"SITE/7.png"}],"average_rating":"4.50","review_count":2,"is_in_stock":true,"low_stock_remaining":3,
                          "attributes":[{"name":"Colour","terms":[{"name":"Red"}]}]},
                         {"name":"Pot","permalink":"/product/pot/","is_in_stock":false,
                          "prices":{"price":"0","currency_code":"EUR","currency_minor_unit":2}}]""".replace(
                                "SITE", site.url("").toString())))
                .with("/wp-json/wc/store/v1/products?per_page=100&page=2", Answer.json("[]"));

        assertThat(read("/wp-json/wc/store/v1/products").orElseThrow().isWhole())
                .isTrue();
        Observation kettle = rows.getFirst().observation();
        assertThat(kettle.facts().name()).isEqualTo("Kettle – red");
        assertThat(kettle.price()).contains(Money.of("18.40", "EUR"));
        assertThat(kettle.listPrice()).contains(Money.of("23.00", "EUR"));
        assertThat(kettle.facts().category()).containsExactly("Kettles & pots");
        assertThat(kettle.stock().left()).contains(3);
        assertThat(kettle.rating()).contains(new Rating(new BigDecimal("4.5"), Optional.of(2)));
        assertThat(rows.getLast().observation().price()).isEmpty();
        assertThat(rows.getLast().observation().stock().availability()).isEqualTo(Availability.OUT);
    }

    @Test
    void anAnswerInTheMiddleThatFailsIsNoEnd() throws InterruptedException {
        site.with(
                        "/products.json?limit=250&page=1",
                        Answer.json("{\"products\":[{\"title\":\"Pot\",\"handle\":\"pot\",\"variants\":[]}]}"))
                .with("/products.json?limit=250&page=2", Answer.status(500));

        FeedReading reading = read("/products.json").orElseThrow();

        assertThat(reading.rows()).isEqualTo(1);
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.problem().orElseThrow().trouble()).isEqualTo(Trouble.SERVER_ERROR);
    }

    @Test
    void aPageOfNothingButMalformedProductsIsNoEnd() throws InterruptedException {
        site.with(
                        "/products.json?limit=250&page=1",
                        Answer.json("{\"products\":[{\"title\":\"Pot\",\"handle\":\"pot\",\"variants\":[]}]}"))
                .with("/products.json?limit=250&page=2", Answer.json("{\"products\":[{\"handle\":\"lid\"}]}"))
                .with("/products.json?limit=250&page=3", Answer.json("{\"products\":[]}"));

        FeedReading reading = read("/products.json").orElseThrow();

        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.malformed()).isEqualTo(1);
        assertThat(reading.problem().orElseThrow().trouble()).isEqualTo(Trouble.FEED_UNREADABLE);
    }

    @Test
    void aTradeNumberWithAWrongCheckDigitIsNone() throws InterruptedException {
        site.with("/google.xml", Answer.xml(site.addressed().apply(MERCHANT).replace("4006381333931", "4006381333932")))
                .with("/products.json?limit=250&page=1", Answer.json("""
                        {"products":[
                          {"title":"Pot","handle":"pot","variants":[{"barcode":"4006381333931"}]},
                          {"title":"Lid","handle":"lid","variants":[{"barcode":"4006381333932"}]}]}"""))
                .with("/products.json?limit=250&page=2", Answer.json("{\"products\":[]}"));

        read("/google.xml");
        assertThat(rows.getFirst().observation().facts().gtin()).isEmpty();
        rows.clear();
        read("/products.json");
        assertThat(rows.getFirst().observation().facts().gtin()).contains("4006381333931");
        assertThat(rows.getLast().observation().facts().gtin()).isEmpty();
    }

    private Optional<FeedReading> read(String path) throws InterruptedException {
        Feeds feeds = new Feeds(InstantSource.fixed(Instant.parse("2026-11-20T00:00:00Z")));
        try (Visit visit = site.visits().begin(site.url("/"), HASTY)) {
            Optional<Feed> feed = feeds.at(site.url(path), visit);
            return feed.isPresent() ? Optional.of(feed.get().read(visit, rows::addAll)) : Optional.empty();
        }
    }
}
