package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void measuresTheWayOverTheGround() {
        Place montreal = new Place(45.5017, -73.5673);
        Place quebec = new Place(46.8139, -71.2080);

        assertThat(montreal.kilometresTo(quebec)).isCloseTo(233, within(2.0));
        assertThat(quebec.kilometresTo(quebec)).isZero();
    }

    @Test
    void measuresAcrossTheDateLine() {
        assertThat(new Place(0, 179.5).kilometresTo(new Place(0, -179.5))).isCloseTo(111.2, within(0.1));
    }

    @Test
    void refusesWhatIsNowhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, Double.NaN));
    }
}
