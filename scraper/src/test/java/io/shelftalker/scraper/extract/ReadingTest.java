package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final String SOCKS = """
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"ProductGroup","name":"Wool Sock",
             "aggregateRating":{"@type":"AggregateRating","ratingValue":"8,8","bestRating":10,"reviewCount":"1,204"},"hasVariant":[
             {"@type":"Product","size":"S","sku":"S-1","offers":{"@type":"Offer","url":"/p/sock?size=s","price":9,"priceCurrency":"GBP",
              "itemCondition":"https://schema.org/UsedCondition","availability":"https://schema.org/OutOfStock"}},
             {"@type":"Product","size":"M","sku":"M-1","offers":{"@type":"Offer","url":"/p/sock?size=m","price":12,"priceCurrency":"GBP",
              "availability":"https://schema.org/InStock"}}]}</script>""";

    @Test
    void aPageWithVariantsOfWhichOneIsInStockIsInStock() {
        Reading reading = read("https://shop.example/p/sock", SOCKS);

        assertThat(reading.stock().reason()).contains("InStock");
        assertThat(reading.price()).map(Price::toString).contains("12.00 GBP");
        assertThat(reading.value(Field.VARIANTS).orElseThrow())
                .extracting(Variant::toString)
                .containsExactly("S-1 {size=S}, 9.00 GBP, OutOfStock", "M-1 {size=M}, 12.00 GBP, InStock");
    }

    @Test
    void theVariantThatTheAddressNamesIsTheMainOffer() {
        Reading reading = read("https://shop.example/p/sock?size=s", SOCKS);

        assertThat(reading.price()).map(Price::toString).contains("9.00 GBP");
        assertThat(reading.stock().reason()).contains("OutOfStock");
        assertThat(reading.value(Field.CONDITION)).contains("UsedCondition");
        assertThat(reading.value(Field.SKU)).contains("S-1");
        assertThat(reading.value(Field.VARIANTS).orElseThrow()).hasSize(2);
    }

    @Test
    void ratingsAreOfFive() {
        Reading reading = read("https://shop.example/p/sock", SOCKS);

        assertThat(reading.value(Field.RATING)).contains(new BigDecimal("4.4"));
        assertThat(reading.value(Field.REVIEW_COUNT)).contains(1204);
    }

    @Test
    void starsAndReviewsBesideTheTitleAreRead() {
        Reading reading = read("https://shop.example/p/lamp", """
                <title>Desk Lamp</title><h1>Desk Lamp</h1>
                <div class="rating-summary"><span class="stars" title="4.5 out of 5">★★★★☆</span></div> <a>(37 reviews)</a>
                <span class="price">€ 20.00</span><button>Add to cart</button>
                <h2>Ben</h2><div class="stars" title="1 out of 5">★</div>""");

        assertThat(reading.value(Field.RATING)).contains(new BigDecimal("4.5"));
        assertThat(reading.value(Field.REVIEW_COUNT)).contains(37);
    }

    @Test
    void aPriceWithoutACurrencyHasTheOneThatThePageShows() {
        Reading reading = read("https://shop.example/p/lamp", """
                <meta property="og:type" content="product"><meta property="og:title" content="Desk Lamp">
                <meta property="og:price:amount" content="1.299,50"><h1>Desk Lamp</h1>
                <span class="price">1.299,50 zł</span><button>Do koszyka</button>""");

        assertThat(reading.price()).map(Price::toString).contains("1299.50 PLN");
    }

    @Test
    void aPriceThatOthersCallTheOldOneLoses() {
        Reading reading = read("https://shop.example/p/lamp", """
                <meta property="product:price:amount" content="120.00"><meta property="product:price:currency" content="USD">
                <meta property="product:original_price:amount" content="150.00">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Desk Lamp",
                 "offers":{"@type":"Offer","price":"150.00","priceCurrency":"USD"}}</script>""");

        assertThat(reading.price()).map(Price::toString).contains("120.00 USD");
        assertThat(reading.listPrice()).map(Price::toString).contains("150.00 USD");
    }

    @Test
    void theVariantOfAShopSystemThatTheAddressNamesIsTheMainOffer() {
        Reading reading = read("https://shop.example/products/tray?variant=711", """
                <h1>Tray</h1><script>Shopify.currency = {"active":"CAD","rate":"1.0"};</script>
                <script type="application/json">{"title":"Tray","handle":"tray","vendor":"Holm","variants":[
                 {"id":711,"option1":"Small","sku":"T-S","available":false,"price":3900},
                 {"id":712,"option1":"Large","sku":"T-L","available":true,"price":5200}]}</script>""");

        assertThat(reading.price()).map(Price::toString).contains("39.00 CAD");
        assertThat(reading.stock().reason()).contains("OutOfStock");
        assertThat(reading.value(Field.SKU)).contains("T-S");
    }

    private static Reading read(String url, String html) {
        URI address = URI.create(url);
        return Extractors.all().read(Page.of(address, Jsoup.parse(html, url)));
    }
}
