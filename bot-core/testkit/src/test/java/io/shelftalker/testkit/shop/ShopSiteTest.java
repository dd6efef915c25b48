package io.shelftalker.testkit.shop;

import static io.shelftalker.testkit.shop.ShopReader.get;
import static io.shelftalker.testkit.shop.ShopReader.header;
import static io.shelftalker.testkit.shop.ShopReader.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShopSiteTest {
    private static final ShopProduct KETTLE =
            ShopProduct.named("K1", "Copper Kettle", "64.00").withCategory("Kitchen", "Kettles");
    private static final ShopProduct PAN =
            ShopProduct.named("P1", "Iron Pan", "58.00").withCategory("Kitchen", "Pans");

    @Test
    void saysWhatAProductIsInJsonLd() throws IOException {
        var kettle = KETTLE.withPrice("52.00").withListPrice(KETTLE.price()).withQuantityLeft(3);
        try (var shop = ShopSite.open(kettle, PAN)) {
            var product = jsonLd(text(shop.url(kettle)));
            assertEquals("Product", product.path("@type").asText());
            assertEquals("K1", product.path("sku").asText());
            assertEquals("Kitchen > Kettles", product.path("category").asText());
            assertEquals("52.00", product.path("offers").path("price").asText());
            assertEquals(
                    "64.00",
                    product.path("offers")
                            .path("priceSpecification")
                            .path("price")
                            .asText());
            assertEquals(
                    "https://schema.org/LimitedAvailability",
                    product.path("offers").path("availability").asText());
            assertEquals(shop.url(kettle), product.path("offers").path("url").asText());
        }
    }

    @Test
    void showsTheProductToPeopleWithItsNeighboursAndTheirPrices() {
        try (var shop = ShopSite.open(KETTLE.withListPrice(KETTLE.price().add(KETTLE.price())), PAN)) {
            var page = text(shop.url(KETTLE));
            assertTrue(page.contains("<h1>Copper Kettle</h1>"));
            assertTrue(page.contains("<s>$128.00</s>"));
            assertTrue(page.contains("64,00\u00a0$"));
            assertTrue(page.contains("href=\"/p/iron-pan\"") && page.contains("$58.00"));
            assertTrue(page.contains("<a href=\"/c/kitchen--kettles\">Kettles</a>"));
            assertTrue(text(shop.url() + "/c/kitchen").contains("/p/iron-pan"));
            assertFalse(text(shop.url() + "/c/kitchen--kettles").contains("/p/iron-pan"));
            assertTrue(text(shop.url() + "/").contains("/c/kitchen"));
        }
    }

    @Test
    void escapesNamesOnPagesAndInScripts() throws IOException {
        var sly = KETTLE.withName(Bilingual.same("A </script><b>\"bold\" & kettle"));
        try (var shop = ShopSite.open(sly)) {
            var page = text(shop.url(sly));
            assertFalse(page.contains("<b>\"bold\""));
            assertEquals(
                    "A </script><b>\"bold\" & kettle", jsonLd(page).path("name").asText());
        }
    }

    @Test
    void answers304ToAnUnchangedPageAnd200ToAChangedOne() {
        try (var shop = ShopSite.open(KETTLE, PAN)) {
            var first = get(shop.url(KETTLE));
            var tag = header(first, "ETag");
            var modified = header(first, "Last-Modified");
            assertEquals(304, get(shop.url(KETTLE), "If-None-Match", tag).statusCode());
            assertEquals(
                    304, get(shop.url(KETTLE), "If-Modified-Since", modified).statusCode());
            assertEquals(
                    304, get(shop.url(KETTLE), "If-None-Match", "\"x\", " + tag).statusCode());
            shop.change("K1", kettle -> kettle.withPrice("52.00"));
            assertEquals(200, get(shop.url(KETTLE), "If-None-Match", tag).statusCode());
            assertEquals(
                    200, get(shop.url(KETTLE), "If-Modified-Since", modified).statusCode());
            assertEquals(
                    200, get(shop.url(KETTLE), "If-Modified-Since", "yesterday").statusCode());
            assertEquals(3, shop.requests().answeredWith(304));
        }
    }

    @Test
    void aNeighboursNewPriceMakesThePageNewToo() {
        try (var shop = ShopSite.open(KETTLE, PAN)) {
            var modified = header(get(shop.url(KETTLE)), "Last-Modified");
            shop.change("P1", pan -> pan.withPrice("49.00"));
            assertEquals(
                    200, get(shop.url(KETTLE), "If-Modified-Since", modified).statusCode());
        }
    }

    @Test
    void touchingMovesTheTimesButNotTheContent() {
        try (var shop = ShopSite.open(KETTLE)) {
            var before = get(shop.url(KETTLE));
            var sitemap = text(shop.sitemapUrl());
            shop.touch("K1");
            var after = get(shop.url(KETTLE));
            assertArrayEquals(before.body(), after.body());
            assertEquals(header(before, "ETag"), header(after, "ETag"));
            assertNotEquals(header(before, "Last-Modified"), header(after, "Last-Modified"));
            assertNotEquals(sitemap, text(shop.sitemapUrl()));
        }
    }

    @Test
    void twoVersionsWithinOneSecondHaveTwoTimes() {
        var settings = ShopSettings.defaults().withClock(() -> Instant.parse("2030-01-01T00:00:00.5Z"));
        try (var shop = ShopSite.open(settings, List.of(KETTLE))) {
            shop.change("K1", kettle -> kettle.withPrice("52.00"));
            var modified = header(get(shop.url(KETTLE)), "Last-Modified");
            shop.change("K1", kettle -> kettle.withPrice("50.00"));
            assertEquals(
                    200, get(shop.url(KETTLE), "If-Modified-Since", modified).statusCode());
        }
    }

    @Test
    void sendsTheSamePageCompressedWhenAsked() throws IOException {
        try (var shop = ShopSite.open(ShopSettings.defaults().withPageSize(100_000), List.of(KETTLE, PAN))) {
            var plain = get(shop.url(KETTLE));
            var gzip = get(shop.url(KETTLE), "Accept-Encoding", "gzip, deflate");
            assertEquals("gzip", header(gzip, "Content-Encoding"));
            assertArrayEquals(plain.body(), inflate(gzip.body()));
            assertTrue(Math.abs(plain.body().length - 100_000) < 5_000, "length " + plain.body().length);
            assertEquals("", header(get(shop.url(KETTLE), "Accept-Encoding", "gzip;q=0"), "Content-Encoding"));
        }
    }

    @Test
    void answersHeadWithoutABodyAndOtherMethodsWith405() throws IOException {
        try (var shop = ShopSite.open(KETTLE)) {
            var length = get(shop.url(KETTLE)).body().length;
            var head = ShopReader.send("HEAD", shop.url(KETTLE));
            assertEquals(200, head.statusCode());
            assertEquals(Integer.toString(length), header(head, "Content-Length"));
            assertEquals(405, ShopReader.send("POST", shop.url(KETTLE)).statusCode());
        }
    }

    @Test
    void listsEveryProductOnceInPartsPlainAndCompressed() throws IOException {
        var products = IntStream.range(0, 25)
                .mapToObj(i -> ShopProduct.named("S" + i, "Thing " + i, "5.00"))
                .toList();
        try (var shop = ShopSite.open(ShopSettings.defaults().withSitemapParts(10, true), products)) {
            var index = text(shop.sitemapUrl());
            assertEquals(3, count(index, "<sitemap>"));
            var urls = 0;
            for (var part = 1; part <= 3; part++) {
                assertTrue(index.contains("/sitemap-" + part + ".xml.gz"));
                var xml = text(shop.url() + "/sitemap-" + part + ".xml");
                var gzip = get(shop.url() + "/sitemap-" + part + ".xml.gz").body();
                assertEquals(xml, new String(inflate(gzip), StandardCharsets.UTF_8));
                urls += count(xml, "<loc>");
            }
            assertEquals(25, urls);
            assertEquals(404, get(shop.url() + "/sitemap-4.xml").statusCode());
            assertEquals(404, get(shop.url() + "/sitemap-news.xml").statusCode());
        }
    }

    @Test
    void saysInRobotsTxtWhereTheSitemapIsAndHowFastToCome() {
        var settings = ShopSettings.defaults().withRobots("Disallow: /p/secret", Duration.ofSeconds(2));
        try (var shop = ShopSite.open(settings, List.of(KETTLE))) {
            var robots = text(shop.url() + "/robots.txt");
            assertTrue(robots.contains("Disallow: /p/secret\nCrawl-delay: 2\n"));
            assertTrue(robots.contains("Sitemap: " + shop.sitemapUrl()));
        }
    }

    @Test
    void removedProductsAreGoneUntilTheyAreAddedAgain() {
        try (var shop = ShopSite.open(KETTLE, PAN)) {
            shop.remove("K1");
            assertEquals(404, get(shop.url(KETTLE)).statusCode());
            assertFalse(text(shop.sitemapUrl()).contains("copper-kettle"));
            assertThrows(IllegalArgumentException.class, () -> shop.change("K1", kettle -> kettle));
            shop.add(KETTLE.withPrice("60.00"));
            assertTrue(text(shop.url(KETTLE)).contains("$60.00"));
            assertTrue(text(shop.sitemapUrl()).contains("copper-kettle"));
        }
    }

    @Test
    void newProductsStandInTheSitemapAndSecondOnesAreRefused() {
        try (var shop = ShopSite.open(KETTLE)) {
            shop.add(PAN);
            assertTrue(text(shop.sitemapUrl()).contains("/p/iron-pan"));
            assertEquals(200, get(shop.url(PAN)).statusCode());
            assertThrows(IllegalArgumentException.class, () -> shop.add(PAN));
            assertThrows(IllegalArgumentException.class, () -> ShopSite.open(PAN, PAN));
            assertThrows(IllegalArgumentException.class, () -> shop.change("P1", _ -> KETTLE));
        }
    }

    @Test
    void aWholeNewListTakesThePlaceOfTheOld() {
        try (var shop = ShopSite.open(KETTLE)) {
            shop.replace(List.of(PAN));
            assertEquals(List.of(PAN), shop.products());
            assertEquals(404, get(shop.url(KETTLE)).statusCode());
        }
    }

    @Test
    void goesOnFromTheStockOfAnotherShop() {
        try (var first = ShopSite.open(KETTLE, PAN)) {
            first.change("P1", pan -> pan.withStock(Stock.OUT));
            var later = ShopSettings.defaults().withClock(() -> Instant.parse("2030-01-01T00:00:00Z"));
            try (var second = ShopSite.resume(later, first.stock())) {
                assertEquals(first.stock(), second.stock());
                assertEquals(Stock.OUT, second.product("P1").stock());
            }
        }
    }

    @Test
    void drawsAPictureForEachProduct() throws IOException {
        try (var shop = ShopSite.open(KETTLE)) {
            var picture = get(shop.url() + "/img/copper-kettle.png");
            assertEquals("image/png", header(picture, "Content-Type"));
            assertEquals(
                    96, ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth());
        }
    }

    @Test
    void countsWhatWasAskedOfIt() {
        try (var shop = ShopSite.open(KETTLE)) {
            assertTrue(shop.requests().shortestGap().isEmpty());
            get(shop.url(KETTLE), "User-Agent", "Bot/1");
            get(shop.url(KETTLE), "User-Agent", "Bot/2");
            assertEquals(2, shop.requests().of("/p/copper-kettle"));
            assertEquals(2, shop.requests().total());
            assertEquals(1, shop.requests().mostAtOnce());
            assertEquals(Set.of("Bot/1", "Bot/2"), shop.requests().userAgents());
            assertTrue(shop.requests().shortestGap().orElseThrow().isPositive());
            shop.requests().clear();
            assertEquals(0, shop.requests().of("/p/copper-kettle"));
        }
    }

    private static JsonNode jsonLd(String page) throws IOException {
        var start = page.indexOf("ld+json\">") + 9;
        return new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    private static byte[] inflate(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
