package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Fault;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 7, from the page on. */
class GlitchTest {
    private final ReadShop read = ReadShop.of(20);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void looksAgainAtAGlitchThoughTheListSaysNothingOfIt() throws InterruptedException {
        read.run();
        read.shop.failProducts(new Fault.PricesTimes(100), "kettle-3");
        read.shop.touch("K3");
        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in");

        read.shop.heal();
        read.shop.requests().clear();
        laterRun();

        assertThat(read.shop.requests().of("/p/kettle-3")).isEqualTo(1);
        assertThat(read.standing("kettle-3")).isEqualTo("10.00 CAD in");
        assertThat(read.events()).isEmpty();
        int doubted =
                read.in(handle -> handle.createQuery("select count(*) from offer where doubtful_since is not null")
                        .mapTo(Integer.class)
                        .one());
        assertThat(doubted).isZero();
    }

    @Test
    void believesALargeFallThatTheSecondLookShowsAgain() throws InterruptedException {
        read.run();
        read.shop.change("K3", kettle -> kettle.withPrice("3.00"));
        read.run();
        assertThat(read.events()).isEmpty();

        laterRun();

        assertThat(read.standing("kettle-3")).isEqualTo("3.00 CAD in");
        assertThat(read.events()).containsExactly("PriceChanged");
    }

    @Test
    void believesManyLargeFallsOnAnOperatorsWord() throws InterruptedException {
        read.run();
        IntStream.range(0, 12).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withPrice("3.00")));
        RunReport report = read.run();
        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertThat(report.held().repriced()).isEqualTo(12);

        Run held = read.in(handle -> read.beans.getBean(Runs.class).get(handle, report.key()));
        read.beans.getBean(Releases.class).apply(held);

        assertThat(read.standing("kettle-3")).isEqualTo("3.00 CAD in");
        assertThat(read.events()).hasSize(12).containsOnly("PriceChanged");
    }

    private void laterRun() throws InterruptedException {
        read.database.clock().advance(Duration.ofMinutes(6));
        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
    }
}
