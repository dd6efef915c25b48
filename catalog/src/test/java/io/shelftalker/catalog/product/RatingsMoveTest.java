package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What buyers give a product moves every day: it is kept, and is no change that anybody counts. */
class RatingsMoveTest {
    private final Shelf shelf = new Shelf();
    private final Seen kettle = shelf.page("kettle").rated("4.5", 12);

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void isKeptAndNotCounted() {
        shelf.opens(kettle);

        Recorded recorded = shelf.sees(kettle.rated("4.6", 13).at(later(1)));

        assertThat(recorded).isEqualTo(new Recorded(0, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(kept()).containsExactly("4.6 13");
        assertThat(shelf.events()).isEmpty();
    }

    @Test
    void aFirstRatingIsNoMoreThanAnother() {
        Seen plain = shelf.page("kettle");
        shelf.opens(plain);

        Recorded recorded = shelf.sees(plain.rated("3.9", 1).at(later(1)));

        assertThat(recorded.described()).isZero();
        assertThat(kept()).containsExactly("3.9 1");
    }

    @Test
    void whatElseChangesIsCountedOnce() {
        shelf.opens(kettle);

        Recorded described =
                shelf.sees(kettle.called("Copper Kettle").rated("4.6", 13).at(later(1)));
        Recorded repriced = shelf.sees(kettle.called("Copper Kettle")
                .priced("9.00", "CAD")
                .rated("4.7", 14)
                .at(later(2)));

        assertThat(described).isEqualTo(new Recorded(0, 0, 0, 0, 0, 1, 0, 0, 0));
        assertThat(repriced.repriced()).isEqualTo(1);
        assertThat(repriced.described()).isZero();
        assertThat(kept()).containsExactly("4.7 14");
    }

    private List<String> kept() {
        return shelf.in(handle -> handle.createQuery("select rating || ' ' || reviews from offer")
                .mapTo(String.class)
                .list());
    }

    private Instant later(int days) {
        return kettle.observation().at().plus(Duration.ofDays(days));
    }
}
