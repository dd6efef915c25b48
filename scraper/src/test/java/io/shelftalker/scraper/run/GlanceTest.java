package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.scraper.schedule.RunDueSources;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 21: between two runs over a whole shop, what is watched is looked at, and nothing is concluded of the rest. */
class GlanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofMinutes(16);

    private final ReadShop read = ReadShop.of(40);

    @BeforeEach
    void readOnce() throws InterruptedException {
        read.hasOperator();
        read.run();
        read.shop.requests().clear();
        read.database.clock().advance(INTERVAL);
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void tellsWhatChangedOfAWatchedProductWithoutReadingAnythingElse() throws InterruptedException {
        want(3);
        read.shop.change("K3", kettle -> kettle.withPrice("9.00"));
        read.shop.change("K4", kettle -> kettle.withPrice("9.00"));

        RunReport report = glance().orElseThrow();

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.shop.requests().paths()).containsExactlyInAnyOrder("/robots.txt", "/p/kettle-3");
        assertThat(read.standing("kettle-3")).isEqualTo("9.00 CAD in");
        assertThat(read.standing("kettle-4")).isEqualTo("10.00 CAD in");
        assertThat(read.events()).containsExactly("PriceChanged");
        assertThat(read.said(report, Locale.ENGLISH)).contains("between two runs at 1 page", "1 price changed");
        assertThat(read.said(report, Locale.FRENCH)).contains("entre deux lectures entières", "1 prix modifié");
        assertThat(read.beans.getBean(RunReports.class).json(report)).contains("\"glance\":true");

        read.run();
        assertThat(read.events()).containsExactly("PriceChanged", "PriceChanged");
    }

    @Test
    void isOnlyMadeWhereThereIsSomethingToLookAt() throws InterruptedException {
        assertThat(glance()).isEmpty();
        want(3);
        assertThat(glance()).isPresent();
        assertThat(glance()).isEmpty();

        read.database.clock().advance(INTERVAL);
        assertThat(glance()).isPresent();
    }

    @Test
    void looksAtWhatChangedLately() throws InterruptedException {
        read.shop.change("K5", kettle -> kettle.withPrice("9.00"));
        read.run();
        assertThat(glance()).isEmpty();

        read.database.clock().advance(Duration.ofHours(5));
        assertThat(glance().orElseThrow().counts().fetched()).isEqualTo(1);
    }

    @Test
    void takesNothingForGone() throws InterruptedException {
        want(3);
        read.shop.remove("K3");
        for (int time = 0; time < 4; time++) {
            read.database.clock().advance(INTERVAL);
            assertThat(glance().orElseThrow().counts().gone()).isEqualTo(1);
        }
        read.run();
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in");

        read.run();
        read.run();
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in delisted");
    }

    @Test
    void doesNotHideAShopThatCannotBeRead() throws InterruptedException {
        want(3);
        read.shop.fail(new Fault.SitemapIsHtml(), Part.SITEMAP);
        for (int run = 0; run < 3; run++) {
            read.database.clock().advance(INTERVAL);
            assertThat(glance().orElseThrow().state()).isEqualTo(RunState.HEALTHY);
            assertThat(read.run().state()).isEqualTo(RunState.FAILED);
        }

        assertThat(source().unreadable()).isTrue();
        assertThat(read.notices()).hasSize(1);
    }

    @Test
    void saysNothingOfAShopWhoseWatchedPagesAreBlocked() throws InterruptedException {
        want(3);
        read.shop.failProducts(new Fault.Status(403), "kettle-3");
        for (int time = 0; time < 4; time++) {
            read.database.clock().advance(INTERVAL);
            assertThat(glance().orElseThrow().state()).isEqualTo(RunState.FAILED);
        }

        assertThat(source().failures()).isZero();
        assertThat(read.notices()).isEmpty();
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in");
    }

    @Test
    void leavesToARunWhatIsTooMuchToBelieveOfSoFewPages() throws InterruptedException {
        IntStream.range(0, 8).forEach(this::want);
        IntStream.range(0, 8).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withStock(Stock.OUT)));

        RunReport report = glance().orElseThrow();

        assertThat(report.state()).isEqualTo(RunState.DISCARDED);
        assertThat(read.said(report, Locale.ENGLISH)).contains("at 8 pages", "all of the shop is read now");
        assertThat(read.events()).isEmpty();
        assertThat(read.staged()).isZero();
        assertThat(read.<Boolean>in(handle -> handle.createQuery("select due_at <= clock() from source_due")
                        .mapTo(Boolean.class)
                        .one()))
                .isTrue();

        assertThat(read.run().applied().soldOut()).isEqualTo(8);
    }

    @Test
    void letsNothingInOfWhatIsHeld() throws InterruptedException {
        want(3);
        IntStream.range(0, 25).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withStock(Stock.OUT)));
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        read.database.clock().advance(INTERVAL);

        assertThat(glance()).isEmpty();
    }

    @Test
    void isForgottenAfterSomeDaysWhereItBroughtNothing() throws InterruptedException {
        want(3);
        RunKey nothing = glance().orElseThrow().key();
        read.database.clock().advance(INTERVAL);
        read.shop.change("K3", kettle -> kettle.withPrice("9.00"));
        RunKey something = glance().orElseThrow().key();
        read.database.clock().advance(INTERVAL);
        assertThat(glances()).contains(nothing.run().value());
        glance();

        read.database.clock().advance(Duration.ofDays(8));
        RunKey last = glance().orElseThrow().key();

        assertThat(glances())
                .contains(something.run().value(), last.run().value())
                .doesNotContain(nothing.run().value());
        assertThat(read.events()).containsExactly("PriceChanged");
        assertThat(ends(nothing)).isZero();
        assertThat(ends(something)).isEqualTo(1);
    }

    private List<Long> glances() {
        return read.in(handle -> handle.createQuery("select id from run where glance")
                .mapTo(Long.class)
                .list());
    }

    private long ends(RunKey run) {
        return read.in(handle -> handle.createQuery(
                        "select count(*) from catalog_event where run = :run and kind = 'run_closed'")
                .bind("run", run.run().value())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void keepsNoRunWaiting() throws InterruptedException {
        want(3);
        RunKey glance = requested().orElseThrow();
        RunKey run = read.request(Run.Options.USUAL);

        assertThat(run).isNotEqualTo(glance);
        assertThat(scraper().run(run, RunProgress.UNSEEN).glance()).isFalse();
        assertThat(scraper().run(glance, RunProgress.UNSEEN).glance()).isTrue();
        assertThat(requested()).isEmpty();
    }

    @Test
    void isMadeBySchedule() {
        want(3);
        read.in(handle -> handle.execute("update source_due set due_at = '9999-01-01'"));
        RunDueSources schedule = read.beans.getBean(RunDueSources.class);

        for (int time = 0; time < 3; time++) {
            schedule.wake();
            awaitNoOpenRun();
            schedule.wake();
            read.database.clock().advance(INTERVAL);
        }

        assertThat(read.shop.requests().of("/p/kettle-3")).isEqualTo(3);
        read.in(handle -> {
            read.beans.getBean(Sources.class).watch(handle, read.source.id(), 0);
            return true;
        });
        schedule.wake();
        awaitNoOpenRun();
        schedule.wake();
        awaitNoOpenRun();
        assertThat(read.shop.requests().of("/p/kettle-3")).isEqualTo(3);
    }

    private void awaitNoOpenRun() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<RunKey> open = open();
        while (!open.isEmpty()) {
            assertThat(System.nanoTime())
                    .as("still open after %s: %s", PATIENCE, open)
                    .isLessThan(end);
            Thread.onSpinWait();
            open = open();
        }
    }

    private List<RunKey> open() {
        return read.database.transactions().across(read.beans.getBean(Runs.class)::open);
    }

    private Optional<RunReport> glance() throws InterruptedException {
        Optional<RunKey> key = requested();
        return key.isEmpty() ? Optional.empty() : Optional.of(scraper().run(key.get(), RunProgress.UNSEEN));
    }

    private Optional<RunKey> requested() {
        return read.in(handle -> {
            read.beans.getBean(Glances.class).request(handle, read.workspace, source());
            List<RunKey> open = read.beans.getBean(Runs.class).open(handle);
            return open.stream().findFirst();
        });
    }

    private Scraper scraper() {
        return read.beans.getBean(Scraper.class);
    }

    private Source source() {
        return read.in(handle -> read.beans.getBean(Sources.class).get(handle, read.source.id()));
    }

    private void want(int number) {
        read.in(handle -> {
            long product = handle.createQuery("select product from offer where external_id = :id")
                    .bind("id", read.shop.url() + "/p/kettle-" + number)
                    .mapTo(Long.class)
                    .one();
            read.beans.getBean(Wanted.class).add(handle, new ProductId(product));
            return product;
        });
    }
}
