package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTurnsTest {
    private static final Duration DELAY = Duration.ofSeconds(50);

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoProcessesTogetherAreNoFasterThanOne() {
        Turns one = new SharedTurns(database.transactions());
        Turns other = new SharedTurns(database.transactions());

        assertThat(one.take("shop.example", DELAY)).isZero();
        // The clock goes on between the statements.
        assertThat(other.take("shop.example", DELAY)).isBetween(Duration.ofSeconds(40), DELAY);
        assertThat(one.take("shop.example", DELAY)).isBetween(Duration.ofSeconds(80), DELAY.multipliedBy(2));
        assertThat(other.take("elsewhere.example", DELAY)).isZero();

        database.clock().advance(Duration.ofMinutes(10));
        assertThat(other.take("shop.example", DELAY)).isZero();
    }

    @Test
    void aQueueOfTheDeadDoesNotHoldUpTheLiving() {
        Turns turns = new SharedTurns(database.transactions());
        for (int turn = 0; turn < 20; turn++) {
            turns.take("shop.example", Duration.ofMinutes(1));
        }

        assertThat(turns.take("shop.example", DELAY)).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }
}
