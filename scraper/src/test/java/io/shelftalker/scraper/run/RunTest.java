package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunTest {
    private final ReadShop read = ReadShop.of(20);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void readsAWholeShopAndAnnouncesNothingTheFirstTime() throws InterruptedException {
        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.first()).isTrue();
        assertThat(report.counts().products()).isEqualTo(20);
        assertThat(report.applied().added()).isEqualTo(20);
        assertThat(read.listed()).isEqualTo(20);
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in");
        assertThat(read.events()).isEmpty();
        assertThat(read.said(report, Locale.ENGLISH)).contains("20 products added");
        assertThat(read.said(report, Locale.FRENCH)).contains("20 produits ajoutés");
        assertThat(read.beans.getBean(RunReports.class).json(report))
                .contains("\"state\":\"healthy\"", "\"products\":20", "\"added\":20");
    }

    @Test
    void fetchesOnlyTheListOfAnUnchangedShop() throws InterruptedException {
        read.run();
        read.shop.requests().clear();

        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.shop.requests().paths())
                .allMatch(path -> path.contains("robots") || path.contains("sitemap") || isPage(path, report));
        assertThat(report.counts().fetched())
                .isLessThanOrEqualTo(report.counts().listed() - 20);
        assertThat(read.events()).isEmpty();
    }

    @Test
    void fetchesEverythingAgainAfterADay() throws InterruptedException {
        read.run();
        read.database.clock().advance(Duration.ofHours(25));

        RunReport report = read.run();

        assertThat(report.counts().fetched()).isEqualTo(report.counts().listed());
        assertThat(report.counts().unchanged()).isGreaterThanOrEqualTo(20);
        assertThat(read.events()).isEmpty();
    }

    @Test
    void tellsExactlyWhatChanged() throws InterruptedException {
        read.run();
        read.shop.change("K1", kettle -> kettle.withPrice("8.00"));
        read.shop.change("K2", kettle -> kettle.withStock(Stock.OUT));
        read.shop.touch("K3");
        read.shop.add(ShopProduct.named("P1", "Copper Pot", "55.00"));

        RunReport report = read.run();

        assertThat(read.events()).containsExactly("Added", "PriceChanged", "SoldOut");
        assertThat(report.applied().repriced()).isEqualTo(1);
        assertThat(report.applied().soldOut()).isEqualTo(1);
        assertThat(read.closed()).last().satisfies(figures -> {
            assertThat(figures.outcome()).isEqualTo("healthy");
            assertThat(List.of(figures.listed(), figures.read(), figures.added(), figures.repriced()))
                    .containsExactly(report.counts().listed(), report.counts().fetched(), 1L, 1L);
        });
        assertThat(read.standing("kettle-1")).isEqualTo("8.00 CAD in");

        read.shop.change("K2", kettle -> kettle.withStock(Stock.IN));
        read.run();

        assertThat(read.events()).containsExactly("Added", "PriceChanged", "Restocked", "SoldOut");
    }

    @Test
    void delistsOnlyAfterThreeHealthyRunsWithout() throws InterruptedException {
        read.run();
        read.shop.remove("K5");

        read.run();
        read.run();
        assertThat(read.standing("kettle-5")).isEqualTo("10.00 CAD in");

        RunReport report = read.run();

        assertThat(report.applied().delisted()).isEqualTo(1);
        assertThat(read.standing("kettle-5")).isEqualTo("10.00 CAD in delisted");
        assertThat(read.events()).containsExactly("Delisted");

        read.run();
        assertThat(read.events()).containsExactly("Delisted");
        read.shop.add(ShopProduct.named("K5", "Kettle 5", "10.00"));
        read.run();
        assertThat(read.events()).containsExactly("Delisted", "Relisted");
    }

    @Test
    void delistsAPageThatIsGoneTwiceThoughListed() throws InterruptedException {
        read.run();
        read.shop.failProducts(new Fault.Status(410), "kettle-5");
        read.shop.touch("K5");

        read.run();
        assertThat(read.standing("kettle-5")).isEqualTo("10.00 CAD in");
        read.run();
        assertThat(read.standing("kettle-5")).endsWith("delisted");
    }

    @Test
    void takesARedirectToAnotherProductForNoNews() throws InterruptedException {
        read.run();
        read.shop.change("K6", kettle -> kettle.withPrice("12.00"));
        read.shop.failProducts(new Fault.RedirectTo("kettle-6"), "kettle-5");
        read.shop.touch("K5");

        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.PARTIAL);
        assertThat(read.standing("kettle-5")).isEqualTo("10.00 CAD in");

        read.run();
        assertThat(read.standing("kettle-5")).as("replaced").isEqualTo("10.00 CAD in delisted");
        assertThat(read.events()).containsExactly("Delisted", "PriceChanged");
    }

    @Test
    void reportsThePagesThatCouldNotBeRead() throws InterruptedException {
        read.shop.failProducts(new Fault.Status(500), "kettle-7");
        read.shop.failProducts(new Fault.SoftNotFound(), "kettle-8");

        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.PARTIAL);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.failing())
                .extracting(reason -> reason.trouble().name())
                .containsExactlyInAnyOrder("SERVER_ERROR", "SOFT_NOT_FOUND");
        assertThat(read.said(report, Locale.ENGLISH))
                .contains("2 of 20 pages could not be read; the next run tries them again");
    }

    @Test
    void saysOnceThatASourceCannotBeReadAndOnceThatItCan() throws InterruptedException {
        read.run();
        read.shop.fail(new Fault.Status(500), Part.SITEMAP);
        for (int run = 0; run < 4; run++) {
            RunReport report = read.run();
            assertThat(report.state()).isEqualTo(RunState.FAILED);
            assertThat(report.exitCode()).isEqualTo(2);
        }
        assertThat(read.events()).containsExactly("SourceUnreadable");

        read.shop.heal();
        read.run();
        read.run();

        assertThat(read.events()).containsExactly("SourceReadable", "SourceUnreadable");
    }

    /** Pages without a lastmod are looked at each time. */
    private static boolean isPage(String path, RunReport report) {
        return !path.startsWith("/p/") && report.counts().unchanged() > 0;
    }
}
