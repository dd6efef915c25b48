package io.shelftalker.scraper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDueSourcesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.create();
    private final ShopSite shop = ShopSite.open(ShopProduct.named("K1", "Copper Kettle", "64.00"));
    private final ApplicationContext one = TestBeans.start(database, Map.of());
    private final ApplicationContext two = TestBeans.start(database, Map.of());

    @AfterEach
    void close() {
        one.getBean(RunDueSources.class).stop();
        two.getBean(RunDueSources.class).stop();
        one.close();
        two.close();
        shop.close();
        database.close();
    }

    @Test
    void runsADueSourceOnceHoweverOftenItIsWoken() throws InterruptedException {
        keep();

        wakeManyTimesAtOnce();
        wakeManyTimesAtOnce();
        assertThat(runs()).isEqualTo(1);

        awaitNoOpenRun();
        database.clock().advance(Duration.ofHours(1));
        wakeManyTimesAtOnce();
        assertThat(runs()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules = '{\"price\": \"p:matches(now)\"}'", "cron = 'whenever'"})
    void aSourceThatCannotBeReadAnyMoreKeepsNoOtherWaiting(String broken) {
        keep(URI.create("http://127.0.0.1:9/"));
        database.transactions().run(database.workspace(), handle -> {
            handle.execute("update source set " + broken);
            handle.execute("update source_due set due_at = due_at - interval '1 hour'");
        });
        keep();

        one.getBean(RunDueSources.class).wake();
        awaitNoOpenRun();

        assertThat(states()).contains("healthy").doesNotContain("queued", "fetching");
    }

    private List<String> states() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("select state from run")
                .mapTo(String.class)
                .list());
    }

    private void keep() {
        keep(URI.create(shop.url()));
    }

    private void keep(URI url) {
        database.transactions().run(database.workspace(), handle -> one.getBean(Sources.class)
                .keep(
                        handle,
                        NewSource.at(url)
                                .every(new Cron("0 * * * *"))
                                .treated(Politeness.DEFAULT.withDelay(Duration.ZERO))));
    }

    private void wakeManyTimesAtOnce() throws InterruptedException {
        List<Thread> wakers = new ArrayList<>();
        for (int waker = 0; waker < 8; waker++) {
            RunDueSources woken = (waker % 2 == 0 ? one : two).getBean(RunDueSources.class);
            wakers.add(Thread.ofVirtual().start(woken::wake));
        }
        for (Thread waker : wakers) {
            waker.join();
        }
    }

    private void awaitNoOpenRun() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isAnyOpen()) {
            assertThat(System.nanoTime())
                    .as("runs still open after %s", PATIENCE)
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private boolean isAnyOpen() {
        return database.transactions().across(handle -> handle.createQuery("select exists (select from run_due)")
                .mapTo(Boolean.class)
                .one());
    }

    private long runs() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("select count(*) from run")
                .mapTo(Long.class)
                .one());
    }
}
