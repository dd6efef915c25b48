package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads of a shop that is not well: what was seen, that nothing was done, and what to do. */
class OperatorTextsTest {
    private static final int PRODUCTS = 40;
    private static final String STAYS = "Nothing was changed; what you see is from before.";

    private final ReadShop read = ReadShop.of(PRODUCTS);

    @BeforeEach
    void readWell() throws InterruptedException {
        read.run();
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void ofAListThatBecameEmpty() throws InterruptedException {
        read.shop.fail(new Fault.EmptySitemap(), Part.SITEMAP);

        RunReport report = again();

        String decide = "Nothing was changed and nobody was told. Look at the shop: if it really is like this now,"
                + " release the run; if not, throw it away, and the catalog stays as it is."
                + " In the chat, /runs 2 offers both.";
        assertThat(chat(report)).isEqualTo("""
                        Run 2 of brindille is held: the shop’s list of pages is empty, which it was not before, and all of its \
                        40 products would leave the catalog.
                        • Kettle 0: would leave the catalog
                        • Kettle 1: would leave the catalog
                        • Kettle 10: would leave the catalog
                        """ + decide);
        assertThat(whole(report))
                .contains(
                        "• Kettle 0: would leave the catalog\n    " + read.shop.url() + "/p/kettle-0",
                        decide,
                        "/run_release 2 and /run_discard 2")
                .doesNotContain("could not be read", "no page is listed");
        assertThat(json(report))
                .contains(
                        "\"delisted\":40", "\"traits\":[\"shrunken_list\"", "\"name\":\"Kettle 0\"", "\"failing\":[]");
        assertThat(read.said(report, Locale.FRENCH)).contains("est vide, ce qu’elle n’était pas avant");
    }

    @Test
    void ofPagesThatWantToSeeAHuman() throws InterruptedException {
        failPages(new Fault.Challenge(200));

        RunReport report = again();

        assertThat(chat(report))
                .startsWith(
                        "Run 2 of brindille failed: the site wants to see a human; 40 of 40 pages could not be read. "
                                + STAYS)
                .endsWith("→ The shop keeps programs out. If it opens in a browser, ask its owner to let this one in;"
                        + " until then its products stay as they were.");
        assertThat(whole(report)).contains("titled “Just a moment…”").doesNotContain("\n40 of 40 pages");
        assertThat(json(report)).contains("\"trouble\":\"challenge\"", "\"blocked\":40");
    }

    @Test
    void ofAShopThatIsOverloaded() throws InterruptedException {
        read.shop.fail(new Fault.Status(503));

        RunReport report = again();

        assertThat(chat(report)).isEqualTo("""
                        Run 2 of brindille failed: robots.txt cannot be read, and without it no page may be (HTTP 503). %s
                        → This often passes by itself, and the next run tries again. In the chat, /rescrape brindille tries \
                        at once.""".formatted(STAYS));
        assertThat(json(report)).contains("\"trouble\":\"robots_unreachable\"", "status 503");
    }

    @Test
    void ofPagesThatAreOverloaded() throws InterruptedException {
        failPages(new Fault.Status(503));

        assertThat(chat(again()))
                .startsWith("Run 2 of brindille failed: the site is overloaded or asks for fewer requests;"
                        + " 40 of 40 pages could not be read. " + STAYS)
                .endsWith("/rescrape brindille tries at once.");
    }

    @Test
    void ofPricesAHundredTimesAsHigh() throws InterruptedException {
        read.shop.fail(new Fault.PricesTimes(100));

        RunReport report = again();

        assertThat(chat(report))
                .startsWith(
                        "Run 2 of brindille is held: 40 of 40 products would change their price. That is half of what"
                                + " it has, or more. Prices are ten times what they were or more, or a tenth or less.\n• Kettle ")
                .contains(": $10.00 → $1,000.00")
                .endsWith("In the chat, /runs 2 offers both.");
    }

    @Test
    void ofASitemapThatIsNotThere() throws InterruptedException {
        read.shop.fail(new Fault.Status(404), Part.SITEMAP);

        assertThat(chat(again())).isEqualTo("""
                        Run 2 of brindille failed: no sitemap was found (HTTP 404). %s
                        • 1 × no sitemap was found: /sitemap.xml
                        → See whether the shop opens in a browser and still has its sitemap. If it moved, /sources add and its \
                        new address, in the chat, shows what is there.""".formatted(STAYS));
    }

    @Test
    void ofAShopThatWasNeverRead() throws InterruptedException {
        try (ReadShop fresh = ReadShop.of(3)) {
            fresh.shop.fail(new Fault.Status(404), Part.SITEMAP);

            String said = fresh.said(fresh.run(), Locale.ENGLISH);

            assertThat(said).contains("Nothing of it is in the catalog yet.").doesNotContain("before");
        }
    }

    @Test
    void ofPagesThatAreGone() throws InterruptedException {
        read.shop.failProducts(new Fault.Status(404), "kettle-1", "kettle-2");

        assertThat(chat(again()))
                .contains("40 pages listed, 38 read")
                .endsWith("2 listed pages do not exist any more (404);"
                        + " their products leave the catalog when two runs in a row find that.");
    }

    @Test
    void countOnceHowManyPagesWereWalls() throws InterruptedException {
        failPages(new Fault.Challenge(200));

        assertThat(whole(again()).split("\\b40\\b", -1)).hasSize(3);
    }

    private RunReport again() throws InterruptedException {
        read.database.clock().advance(Duration.ofHours(1));
        return read.run(Run.Options.everythingAgain());
    }

    private void failPages(Fault fault) {
        read.shop.failProducts(
                fault,
                IntStream.range(0, PRODUCTS)
                        .mapToObj(number -> "kettle-" + number)
                        .toArray(String[]::new));
    }

    private String chat(RunReport report) {
        return read.said(report, Locale.ENGLISH);
    }

    private String whole(RunReport report) {
        return Phrasebooks.load(read.database.clock())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(read.beans.getBean(RunReports.class).details(report));
    }

    private String json(RunReport report) {
        return read.beans.getBean(RunReports.class).json(report);
    }
}
