package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a shop says by mistake or malice: the catalog stays, and one operator hears one thing. */
class LyingShopTest {
    private static final int PRODUCTS = 40;

    private final ReadShop read = ReadShop.of(PRODUCTS);

    @BeforeEach
    void openShop() throws InterruptedException {
        read.hasOperator();
        read.run();
    }

    @AfterEach
    void close() {
        read.close();
    }

    /** @param why the trouble that makes it fail, or a trait that makes it grave */
    private record Lie(Fault fault, RunState ending, String why) {
        static Lie fails(Fault fault, String trouble) {
            return new Lie(fault, RunState.FAILED, trouble);
        }

        static Lie isHeld(Fault fault, String trait) {
            return new Lie(fault, RunState.HELD, trait);
        }
    }

    static Stream<Lie> lies() {
        return Stream.of(
                Lie.isHeld(new Fault.EmptySitemap(), "[SHRUNKEN_LIST, MORE_THAN_HALF]"),
                Lie.fails(new Fault.SitemapIsHtml(), "SITEMAP_IS_HTML"),
                Lie.fails(new Fault.EndlessSitemapIndex(), "SITEMAP_TOO_DEEP"),
                Lie.fails(new Fault.Challenge(200), "SITEMAP_IS_HTML"),
                Lie.fails(new Fault.Challenge(403), "FORBIDDEN"),
                Lie.fails(new Fault.Status(403), "FORBIDDEN"),
                Lie.fails(new Fault.Status(503), "ROBOTS_UNREACHABLE"),
                Lie.fails(new Fault.LoginRedirect(), "SITEMAP_IS_HTML"),
                Lie.fails(new Fault.SoftNotFound(), "SITEMAP_IS_HTML"),
                Lie.fails(new Fault.EmptyPage(), "EMPTY"),
                Lie.isHeld(new Fault.PricesTimes(100), "[TENFOLD_PRICES, MORE_THAN_HALF]"),
                Lie.isHeld(new Fault.OtherCurrency("EUR"), "[OTHER_CURRENCY, MORE_THAN_HALF]"),
                Lie.fails(new Fault.TruncatedGzip(), "ROBOTS_UNREACHABLE"),
                Lie.fails(new Fault.GzipBomb(200_000_000L), "ROBOTS_UNREACHABLE"));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("lies")
    void isNotBelieved(Lie lie) throws InterruptedException {
        read.shop.fail(lie.fault());

        expectThreeTimes(lie);

        expectNothingChanged();
    }

    /** Pages alone lie, behind a list and a robots.txt that are well. */
    static Stream<Lie> pageLies() {
        return Stream.of(
                Lie.fails(new Fault.Challenge(200), "CHALLENGE"),
                Lie.fails(new Fault.Challenge(503), "CHALLENGE"),
                Lie.fails(new Fault.Status(403), "FORBIDDEN"),
                Lie.fails(new Fault.Status(503), "TOO_MANY_REQUESTS"),
                Lie.fails(new Fault.LoginRedirect(), "LOGIN"),
                Lie.fails(new Fault.SoftNotFound(), "SOFT_NOT_FOUND"),
                Lie.fails(new Fault.EmptyPage(), "EMPTY"),
                Lie.fails(new Fault.TruncatedGzip(), "BROKEN"));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("pageLies")
    void isNotBelievedOfItsPages(Lie lie) throws InterruptedException {
        String[] slugs = kettles().toArray(String[]::new);
        read.shop.failProducts(lie.fault(), slugs);

        expectThreeTimes(lie);

        expectNothingChanged();
    }

    private void expectThreeTimes(Lie lie) throws InterruptedException {
        for (int attempt = 0; attempt < 3; attempt++) {
            read.database.clock().advance(Duration.ofMinutes(19));
            RunReport report = read.run(Run.Options.everythingAgain());
            assertThat(report.state()).isEqualTo(lie.ending());
            assertThat(report.trouble().orElseGet(() -> report.traits().toString()))
                    .isEqualTo(lie.why());
        }
        assertThat(read.notices()).hasSize(1);
    }

    private void expectNothingChanged() {
        assertThat(read.listed()).isEqualTo(PRODUCTS);
        assertThat(kettles().map(read::standing)).containsOnly("10.00 CAD in");
        assertThat(read.events()).isSubsetOf("SourceUnreadable");
    }

    private static Stream<String> kettles() {
        return IntStream.range(0, PRODUCTS).mapToObj(number -> "kettle-" + number);
    }

    @Test
    void isBelievedAgainWhenItIsWell() throws InterruptedException {
        read.shop.fail(new Fault.Status(403));
        expectThreeTimes(Lie.fails(new Fault.Status(403), "FORBIDDEN"));
        read.shop.heal();
        read.shop.change("K1", kettle -> kettle.withPrice("9.00"));

        read.run();
        read.run();

        assertThat(read.notices()).hasSize(2).last().asString().contains("run.readable");
        assertThat(read.events()).containsExactly("PriceChanged", "SourceReadable", "SourceUnreadable");
    }

    @Test
    void isNotBelievedWhenItsListIsMuchShorter() throws InterruptedException {
        IntStream.range(0, 20).forEach(number -> read.shop.remove("K" + number));

        for (int attempt = 0; attempt < 3; attempt++) {
            read.database.clock().advance(Duration.ofMinutes(19));
            RunReport report = read.run();
            assertThat(report.state()).isEqualTo(RunState.HELD);
            assertThat(report.exitCode()).isEqualTo(3);
            assertThat(report.traits()).contains(Trait.SHRUNKEN_LIST);
            assertThat(report.held().delisted()).isEqualTo(20);
            assertThat(read.said(report, Locale.ENGLISH)).contains("20 of 40 products would leave the catalog");
        }

        assertThat(read.notices()).hasSize(1);
        expectNothingChanged();
    }

    @Test
    void waitsForAnOperatorHoweverOftenAGraveChangeIsSeen() throws InterruptedException {
        changeAll(25, kettle -> kettle.withStock(Stock.OUT));
        for (int day = 0; day < 4; day++) {
            assertThat(read.run().state()).isEqualTo(RunState.HELD);
            read.database.clock().advance(Duration.ofDays(1));
        }

        assertThat(read.notices()).hasSize(1);
        expectNothingChanged();
    }

    @Test
    void isBelievedInAModerateChangeOnceASecondRunAgrees() throws InterruptedException {
        changeAll(15, kettle -> kettle.withStock(Stock.OUT));

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
        assertThat(read.notices()).hasSize(1);
    }

    @Test
    void isHeldAsAWholeWithWhatIsHarmless() throws InterruptedException {
        changeAll(15, kettle -> kettle.withStock(Stock.OUT));
        read.shop.add(ShopProduct.named("N1", "New Pot", "12.00"));

        assertThat(read.run().state()).isEqualTo(RunState.HELD);

        expectNothingChanged();
        assertThat(read.standing("new-pot")).isEqualTo("unknown");
    }

    @Test
    void isHeldStillWhereARunCouldNotLookAgain() throws InterruptedException {
        changeAll(15, kettle -> kettle.withStock(Stock.OUT));
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        String[] slugs = kettles().limit(15).toArray(String[]::new);
        read.shop.failProducts(new Fault.Status(403), slugs);
        assertThat(read.run().state()).isIn(RunState.PARTIAL, RunState.FAILED);
        read.shop.healProducts(slugs);
        read.database.clock().advance(Duration.ofHours(7));

        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.notices()).hasSize(1);
        assertThat(read.events()).hasSize(15).containsOnly("SoldOut");
    }

    @Test
    void isForgivenAChangeThatWasUndone() throws InterruptedException {
        changeAll(15, kettle -> kettle.withPrice("1.00"));
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        changeAll(15, kettle -> kettle.withPrice("10.00"));

        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        expectNothingChanged();
        assertThat(read.staged()).isZero();
    }

    @Test
    void isBelievedInSmallTrueChanges() throws InterruptedException {
        IntStream.range(0, 5).forEach(number -> read.shop.remove("K" + number));
        List.of("K9", "K10", "K11").forEach(sku -> read.shop.change(sku, kettle -> kettle.withPrice("8.00")));
        read.shop.add(ShopProduct.named("N1", "New Kettle", "12.00"));

        for (int run = 0; run < 5; run++) {
            read.database.clock().advance(Duration.ofMinutes(19));
            assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        }

        assertThat(read.events())
                .containsExactly(
                        "Added",
                        "Delisted",
                        "Delisted",
                        "Delisted",
                        "Delisted",
                        "Delisted",
                        "PriceChanged",
                        "PriceChanged",
                        "PriceChanged");
        assertThat(read.standing("kettle-10")).isEqualTo("8.00 CAD in");
        assertThat(read.notices()).isEmpty();
    }

    private void changeAll(int most, UnaryOperator<ShopProduct> change) {
        IntStream.range(0, most).forEach(number -> read.shop.change("K" + number, change));
    }
}
