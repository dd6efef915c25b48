package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 2: what a page did not show is as old as it was. */
class AgeTest {
    private final ReadShop read = ReadShop.of(6);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void aPriceThatAPageShowsNoMoreKeepsItsAge() throws InterruptedException {
        read.run();
        Instant before = moments().getFirst();
        read.database.clock().advance(Duration.ofDays(1));
        read.shop.failProducts(new Fault.NoPrice(), "kettle-1");

        read.run(Run.Options.everythingAgain());
        assertPriceIsFrom(before);
        read.database.clock().advance(Duration.ofDays(1));
        read.run();
        assertPriceIsFrom(before);

        read.shop.heal();
        read.run(Run.Options.everythingAgain());
        assertThat(moments().getFirst()).isAfter(before.plus(Duration.ofDays(2)));
        assertThat(read.events()).isEmpty();
    }

    private void assertPriceIsFrom(Instant moment) {
        assertThat(read.standing("kettle-1")).isEqualTo("10.00 CAD in");
        assertThat(moments().getFirst()).isEqualTo(moment);
        assertThat(moments().get(1)).isAfter(moment.plus(Duration.ofHours(23)));
    }

    /** When price and stock were last verified. */
    private List<Instant> moments() {
        return read.in(handle -> handle.createQuery(
                        "select unnest(array[price_at, stock_at]) from offer where external_id = :id")
                .bind("id", read.shop.url() + "/p/kettle-1")
                .mapTo(Instant.class)
                .list());
    }
}
