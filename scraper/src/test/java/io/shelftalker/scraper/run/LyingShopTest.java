package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LyingShopTest {
    private final ReadShop read = ReadShop.of(40);

    @AfterEach
    void close() {
        read.close();
    }

    static Stream<Fault> lies() {
        return Stream.of(
                new Fault.EmptySitemap(),
                new Fault.SitemapIsHtml(),
                new Fault.EndlessSitemapIndex(),
                new Fault.Challenge(200),
                new Fault.Challenge(403),
                new Fault.Status(403),
                new Fault.Status(503),
                new Fault.LoginRedirect(),
                new Fault.SoftNotFound(),
                new Fault.EmptyPage(),
                new Fault.PricesTimes(100),
                new Fault.OtherCurrency("EUR"),
                new Fault.TruncatedGzip(),
                new Fault.GzipBomb(200_000_000L));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void changesNothingOnTheWordOfALyingShop(Fault lie) throws InterruptedException {
        read.run();
        read.shop.fail(lie);

        for (int attempt = 0; attempt < 3; attempt++) {
            read.database.clock().advance(Duration.ofMinutes(20));
            RunReport report = read.beans
                    .getBean(Scraper.class)
                    .run(read.request(Run.Options.everythingAgain()), RunProgress.UNSEEN);
            assertThat(report.state()).isIn(RunState.FAILED, RunState.HELD);
        }

        assertThat(read.listed()).isEqualTo(40);
        assertThat(IntStream.range(0, 40).mapToObj(number -> read.standing("kettle-" + number)))
                .containsOnly("10.00 CAD in");
        assertThat(read.events()).isSubsetOf("SourceUnreadable");
    }

    @Test
    void holdsAShrunkenList() throws InterruptedException {
        read.run();
        IntStream.range(0, 20).forEach(number -> read.shop.remove("K" + number));

        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.traits()).contains(Trait.SHRUNKEN_LIST);
        assertThat(report.held().delisted()).isEqualTo(20);
        assertThat(read.said(report, Locale.ENGLISH)).contains("20 would leave the catalog");
        assertThat(read.listed()).isEqualTo(40);
    }

    @Test
    void letsAModerateChangePassOnceASecondRunAgrees() throws InterruptedException {
        read.run();
        IntStream.range(0, 15).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withStock(Stock.OUT)));

        RunReport first = read.run();
        assertThat(first.state()).isEqualTo(RunState.HELD);
        assertThat(first.traits()).isEmpty();
        read.database.clock().advance(Duration.ofHours(1));
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        assertThat(read.events()).isEmpty();
        read.database.clock().advance(Duration.ofHours(6));

        RunReport last = read.run();

        assertThat(last.state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.events()).hasSize(15).containsOnly("SoldOut");
    }

    @Test
    void forgetsAHeldChangeThatWasUndone() throws InterruptedException {
        read.run();
        IntStream.range(0, 15).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withPrice("1.00")));
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        IntStream.range(0, 15).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withPrice("10.00")));

        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.events()).isEmpty();
        assertThat(read.staged()).isZero();
    }

    @Test
    void letsSmallTrueChangesPass() throws InterruptedException {
        read.run();
        IntStream.range(0, 5).forEach(number -> read.shop.remove("K" + number));
        read.shop.change("K9", kettle -> kettle.withPrice("8.00"));
        read.shop.add(ShopProduct.named("N1", "New Kettle", "12.00"));

        for (int run = 0; run < 3; run++) {
            assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        }

        assertThat(read.events())
                .containsExactly("Added", "Delisted", "Delisted", "Delisted", "Delisted", "Delisted", "PriceChanged");
    }
}
