package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.ShopStore;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A glance and a run of one source read the same pages at the same time, and never wait for each other in a circle. */
class GlanceBesideRunTest {
    private static final int PRODUCTS = 160;
    private static final int ROUNDS = 3;
    private static final int CHANGED = 5;

    private final ReadShop read = ReadShop.of(PRODUCTS);
    private final ApplicationContext other = read.beans();

    @BeforeEach
    void openStores() {
        read.shop.openStores(new ShopStore("L1", "Laurier", "160 avenue Laurier", "Montréal", 45.5223, -73.5935));
        for (int number = 0; number < PRODUCTS; number++) {
            read.shop.shelve("K" + number, "L1", 4);
        }
        read.in(handle -> {
            read.beans.getBean(Sources.class).rule(handle, read.source.id(), """
                            {"stores": {"stock": {
                              "url": "/stock/{sku}.json", "json": "stores", "id": "id", "quantity": "qty"}}}
                            """);
            return true;
        });
    }

    @AfterEach
    void close() {
        other.close();
        read.close();
    }

    @Test
    void tellEachChangeOnce() throws InterruptedException, ExecutionException {
        read.run();
        wantAll();
        for (int round = 1; round <= ROUNDS; round++) {
            read.database.clock().advance(Duration.ofHours(25));
            change(round);
            RunKey glance = glance();
            RunKey run = read.request(Run.Options.everythingAgain());

            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<RunReport> glanced =
                        threads.submit(() -> other.getBean(Scraper.class).run(glance, RunProgress.UNSEEN));
                Future<RunReport> ran =
                        threads.submit(() -> read.beans.getBean(Scraper.class).run(run, RunProgress.UNSEEN));
                assertThat(glanced.get().state()).isEqualTo(RunState.HEALTHY);
                assertThat(ran.get().state()).isEqualTo(RunState.HEALTHY);
            }

            assertThat(read.events()).hasSize(round * CHANGED).containsOnly("PriceChanged");
        }
    }

    private void change(int round) {
        for (int number = 0; number < CHANGED; number++) {
            read.shop.change("K" + (number * 31 + round), kettle -> kettle.withPrice("9.00"));
        }
    }

    private RunKey glance() {
        return read.in(handle -> {
            Source source = read.beans.getBean(Sources.class).get(handle, read.source.id());
            read.beans.getBean(Glances.class).request(handle, read.workspace, source);
            return read.beans.getBean(Runs.class).open(handle).getFirst();
        });
    }

    private void wantAll() {
        read.in(handle -> {
            handle.createQuery("select product from offer order by external_id desc")
                    .mapTo(Long.class)
                    .list()
                    .forEach(product -> read.beans.getBean(Wanted.class).add(handle, new ProductId(product)));
            return true;
        });
    }
}
