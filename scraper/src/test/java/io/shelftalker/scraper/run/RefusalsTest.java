package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.shop.Stock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator threw away that 5 of 12 products are sold out. */
class RefusalsTest {
    private final ReadShop read = ReadShop.of(12);

    @BeforeEach
    void throwAway() throws InterruptedException {
        read.hasOperator();
        read.run();
        IntStream.range(0, 5).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withStock(Stock.OUT)));
        RunReport held = read.run();
        assertThat(held.state()).isEqualTo(RunState.HELD);
        throwAway(held);
    }

    private void throwAway(RunReport held) {
        read.in(handle -> {
            Run run = read.beans.getBean(Runs.class).get(handle, held.key());
            read.beans.getBean(Refusals.class).refuse(handle, run);
            return true;
        });
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void areNotQuestionedAgainWithinADay() throws InterruptedException {
        for (int run = 0; run < 4; run++) {
            read.database.clock().advance(Duration.ofMinutes(330));
            assertThat(read.run().state()).isEqualTo(RunState.HELD);
        }

        assertThat(read.events()).isEmpty();
        assertThat(read.notices()).hasSize(1);
    }

    @Test
    void areQuestionedOnceMoreAfterADay() throws InterruptedException {
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        read.database.clock().advance(Duration.ofHours(25));

        assertThat(read.run().state()).isEqualTo(RunState.HELD);

        assertThat(read.notices()).hasSize(2);
        assertThat(read.events()).isEmpty();
        assertThat(read.run().state()).as("told, and found again").isEqualTo(RunState.HEALTHY);
        assertThat(read.notices()).hasSize(2);
        assertThat(read.events()).hasSize(5).containsOnly("SoldOut");
    }

    @Test
    void areQuestionedAtOnceByWhatDiffers() throws InterruptedException {
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        IntStream.range(5, 11).forEach(number -> read.shop.change("K" + number, kettle -> kettle.withPrice("7.00")));

        for (int run = 0; run < 2; run++) {
            assertThat(read.run().state()).isEqualTo(RunState.HELD);
            assertThat(read.notices()).hasSize(2);
        }
    }

    @Test
    void endWithTheNextThatIsRefused() throws InterruptedException {
        RunReport again = read.run();
        throwAway(again);

        assertThat(read.staged()).as("only the latest is kept in mind").isEqualTo(5);
        assertThat(read.run().state()).isEqualTo(RunState.HELD);
        assertThat(read.notices()).hasSize(1);
    }
}
