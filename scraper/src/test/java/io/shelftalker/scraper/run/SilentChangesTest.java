package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.source.Source;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 9: a sitemap's lastmod is believed as long as it tells the truth. */
class SilentChangesTest {
    private static final int PAGES = 20;

    private final ReadSite read = new ReadSite();
    private final LocalSite site = read.site;

    @BeforeEach
    void start() {
        listed("2020-01-01");
        IntStream.range(0, PAGES).forEach(page -> priced(page, "10.00"));
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void aShopWhoseLastmodStaysWhenPagesChangeIsReadWhole() throws InterruptedException {
        run();
        IntStream.range(0, 4).forEach(page -> priced(page, "9.00"));
        assertThat(run().counts().fetched()).isZero();

        read.database.clock().advance(Duration.ofHours(25));
        assertThat(run().applied().repriced()).isEqualTo(4);
        assertThat(source().trustsLastmod()).isFalse();
        assertThat(run().counts().due()).isEqualTo(PAGES);
    }

    @Test
    void aLastmodThatMovesWithoutAChangeCostsARequestAndNoCredit() throws InterruptedException {
        run();
        listed("2020-02-02");

        assertThat(run().counts().unchanged()).isEqualTo(PAGES);
        assertThat(source().trustsLastmod()).isTrue();
        assertThat(run().counts().due()).isZero();
    }

    private void listed(String lastmod) {
        site.with(
                "/sitemap.xml",
                Answer.xml(IntStream.range(0, PAGES)
                        .mapToObj(page -> "<url><loc>" + site.url("/p/" + page) + "</loc><lastmod>" + lastmod
                                + "</lastmod></url>")
                        .collect(Collectors.joining(
                                "", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</urlset>"))));
    }

    private void priced(int page, String price) {
        site.with("/p/" + page, Answer.html("""
                        <title>Pot %1$d</title><h1>Pot %1$d</h1><script type="application/ld+json">
                        {"@context": "https://schema.org", "@type": "Product", "name": "Pot %1$d", "sku": "P%1$d",
                          "offers": {"@type": "Offer", "price": "%2$s", "priceCurrency": "CAD",
                            "availability": "https://schema.org/InStock"}}</script>
                        """.formatted(page, price)));
    }

    private Source source() {
        return read.source("/");
    }

    private RunReport run() throws InterruptedException {
        return read.run(source());
    }
}
