package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 21: what is watched, and what changed lately, is looked at more often than the rest. */
class RefreshTest {
    private final ReadShop read = ReadShop.of(20);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void looksInEveryRunAtWhatSomebodyWaitsFor() throws InterruptedException {
        read.run();
        read.in(handle -> {
            long product = handle.createQuery("select product from offer where external_id = :id")
                    .bind("id", read.shop.url() + "/p/kettle-3")
                    .mapTo(Long.class)
                    .one();
            read.beans.getBean(Wanted.class).add(handle, new ProductId(product));
            return product;
        });

        assertThat(requestsOfTheNextRun("kettle-3")).isEqualTo(1);
        assertThat(requestsOfTheNextRun("kettle-3")).isEqualTo(1);
        assertThat(read.shop.requests().of("/p/kettle-4")).isZero();
        assertThat(read.events()).isEmpty();
    }

    @Test
    void looksSoonerAtWhatChangedLately() throws InterruptedException {
        read.run();
        read.shop.change("K2", kettle -> kettle.withPrice("9.00"));
        read.run();
        read.database.clock().advance(Duration.ofHours(1));
        assertThat(requestsOfTheNextRun("kettle-2")).isZero();

        read.database.clock().advance(Duration.ofHours(4));
        assertThat(requestsOfTheNextRun("kettle-2")).isEqualTo(1);
        assertThat(read.shop.requests().of("/p/kettle-4")).isZero();
    }

    private int requestsOfTheNextRun(String slug) throws InterruptedException {
        read.shop.requests().clear();
        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        return Math.toIntExact(read.shop.requests().of("/p/" + slug));
    }
}
