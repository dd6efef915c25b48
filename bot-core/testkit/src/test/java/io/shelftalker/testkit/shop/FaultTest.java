package io.shelftalker.testkit.shop;

import static io.shelftalker.testkit.shop.ShopReader.get;
import static io.shelftalker.testkit.shop.ShopReader.header;
import static io.shelftalker.testkit.shop.ShopReader.send;
import static io.shelftalker.testkit.shop.ShopReader.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final ShopProduct KETTLE = ShopProduct.named("K1", "Copper Kettle", "64.00");
    private static final ShopProduct PAN = ShopProduct.named("P1", "Iron Pan", "58.00");

    private final ShopSite shop = ShopSite.open(KETTLE, PAN);

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410, 429, 500, 503})
    void answersWithAStatusUntilHealed(int code) {
        shop.fail(new Fault.Status(code, Duration.ofSeconds(30)));
        assertEquals(code, get(shop.url(KETTLE)).statusCode());
        assertEquals(code, get(shop.url() + "/robots.txt").statusCode());
        assertEquals("30", header(get(shop.sitemapUrl()), "Retry-After"));
        shop.heal();
        assertEquals(200, get(shop.url(KETTLE)).statusCode());
    }

    @Test
    void strikesOnePartOrOneProductOnly() {
        shop.fail(new Fault.Status(503), Part.ROBOTS);
        shop.failProducts(new Fault.Status(410), "iron-pan");
        assertEquals(503, get(shop.url() + "/robots.txt").statusCode());
        assertEquals(200, get(shop.url(KETTLE)).statusCode());
        assertEquals(410, get(shop.url(PAN)).statusCode());
        shop.healProducts("iron-pan");
        assertEquals(200, get(shop.url(PAN)).statusCode());
    }

    @Test
    void refusesAFaultWhereItCannotStrike() {
        assertThrows(IllegalArgumentException.class, () -> shop.fail(new Fault.NoJsonLd(), Part.SITEMAP));
        assertThrows(IllegalArgumentException.class, () -> shop.failProducts(new Fault.EmptySitemap(), "iron-pan"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void hidesBehindAChallenge(int status) {
        shop.fail(new Fault.Challenge(status), Part.PRODUCT);
        var page = get(shop.url(KETTLE));
        assertEquals(status, page.statusCode());
        assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("Just a moment…"));
    }

    @Test
    void sendsToALoginPageThatAnswers() {
        shop.fail(new Fault.LoginRedirect());
        var page = get(shop.url(KETTLE));
        assertEquals(302, page.statusCode());
        assertTrue(text(shop.url() + header(page, "Location")).contains("type=\"password\""));
    }

    @Test
    void saysNotFoundOrNothingWith200() {
        shop.failProducts(new Fault.SoftNotFound(), "copper-kettle");
        shop.failProducts(new Fault.EmptyPage(), "iron-pan");
        assertEquals(200, get(shop.url(KETTLE)).statusCode());
        assertTrue(text(shop.url(KETTLE)).contains("We could not find that page"));
        assertEquals(200, get(shop.url(PAN)).statusCode());
        assertEquals("", text(shop.url(PAN)));
    }

    @Test
    void liesInTheSitemap() {
        shop.fail(new Fault.EmptySitemap());
        assertTrue(text(shop.sitemapUrl()).contains("<urlset")
                && !text(shop.sitemapUrl()).contains("<url>"));
        shop.fail(new Fault.SitemapIsHtml());
        assertTrue(text(shop.sitemapUrl()).contains("<html"));
        assertEquals("text/html; charset=utf-8", header(get(shop.sitemapUrl()), "Content-Type"));
    }

    @Test
    void theEndlessIndexPointsEverDeeper() {
        shop.fail(new Fault.EndlessSitemapIndex());
        assertTrue(text(shop.sitemapUrl()).contains("/sitemap-2.xml"));
        assertTrue(text(shop.url() + "/sitemap-2.xml").contains("/sitemap-6.xml"));
        assertTrue(text(shop.url() + "/sitemap-6000.xml").contains("/sitemap-12002.xml"));
    }

    @Test
    void theBombIsSmallOnTheWireAndHugeInflated() throws IOException {
        shop.fail(new Fault.GzipBomb(200L << 20), Part.SITEMAP);
        var bomb = get(shop.url() + "/sitemap.xml.gz").body();
        assertTrue(bomb.length < 400_000, "on the wire " + bomb.length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bomb), 8192)) {
            in.skipNBytes(200L << 20);
            assertEquals(-1, in.read());
        }
        assertEquals("gzip", header(get(shop.sitemapUrl()), "Content-Encoding"));
    }

    @Test
    void aTruncatedGzipEndsTooSoon() {
        shop.fail(new Fault.TruncatedGzip());
        var page = get(shop.url(KETTLE));
        assertEquals("gzip", header(page, "Content-Encoding"));
        assertThrows(EOFException.class, () -> inflate(page.body()));
        assertThrows(
                EOFException.class,
                () -> inflate(get(shop.url() + "/sitemap.xml.gz").body()));
    }

    @Test
    void aSlowBodyDripsToItsEnd() {
        var whole = text(shop.url() + "/robots.txt");
        shop.fail(new Fault.SlowBody(16, Duration.ofMillis(30)), Part.ROBOTS);
        var start = System.nanoTime();
        assertEquals(whole, text(shop.url() + "/robots.txt"));
        assertTrue(System.nanoTime() - start > 30_000_000L * (whole.length() / 16));
    }

    @Test
    void aHangingShopIsFreedWhenItCloses() throws InterruptedException {
        shop.fail(new Fault.Hang());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> send("GET", shop.url(KETTLE)));
            while (shop.requests().total() == 0) {
                Thread.onSpinWait();
            }
            assertFalse(answer.isDone());
            shop.close();
            assertThrows(ExecutionException.class, answer::get);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dropsTheConnection(boolean midway) {
        shop.fail(new Fault.Dropped(midway));
        assertThrows(IOException.class, () -> send("GET", shop.url(KETTLE)));
    }

    @Test
    void losesOrBreaksTheJsonLd() {
        shop.failProducts(new Fault.NoJsonLd(), "copper-kettle");
        shop.failProducts(new Fault.BrokenJsonLd(), "iron-pan");
        var bare = text(shop.url(KETTLE));
        assertFalse(bare.contains("ld+json"));
        assertTrue(bare.contains("property=\"product:price:amount\" content=\"64.00\""));
        var broken = text(shop.url(PAN));
        var start = broken.indexOf("ld+json\">") + 9;
        var json = broken.substring(start, broken.indexOf("</script>", start));
        assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree(json));
    }

    @Test
    void getsThePriceOrTheCurrencyWrong() {
        shop.failProducts(new Fault.PricesTimes(100), "copper-kettle");
        shop.failProducts(new Fault.OtherCurrency("EUR"), "iron-pan");
        assertTrue(text(shop.url(KETTLE)).contains("\"price\":\"6400.00\""));
        assertTrue(text(shop.url(PAN)).contains("\"priceCurrency\":\"EUR\""));
    }

    @Test
    void namesAWrongCharset() {
        shop.fail(new Fault.WrongCharset("iso-8859-1"));
        assertEquals("text/html; charset=iso-8859-1", header(get(shop.url(KETTLE)), "Content-Type"));
    }

    @Test
    void redirectsToAnotherProduct() throws IOException, InterruptedException {
        shop.failProducts(new Fault.RedirectTo("iron-pan"), "copper-kettle");
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(shop.url(KETTLE))).build();
            var page = client.send(request, BodyHandlers.ofString());
            assertEquals(shop.url(PAN), page.uri().toString());
        }
    }

    private static byte[] inflate(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}
