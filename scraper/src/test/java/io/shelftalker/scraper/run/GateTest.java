package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    @ParameterizedTest
    @CsvSource({"0, 3", "5, 3", "10, 3", "20, 6", "64, 19", "100, 20", "400, 20", "1000, 50", "100000, 5000"})
    void knowsHowMuchMayChangeAtOnce(long products, long most) {
        assertThat(Gate.limit(products)).isEqualTo(most);
    }

    @Test
    void holdsWhatIsMoreAndLetsTheRestPass() {
        assertThat(Gate.judge(new Gate.Load(100, 20, 0, 0, 0, false)).held()).isFalse();
        assertThat(Gate.judge(new Gate.Load(100, 21, 0, 0, 0, false))).isEqualTo(new Gate.Verdict(true, List.of()));
    }

    @Test
    void namesWhatMakesItGrave() {
        assertThat(Gate.judge(new Gate.Load(100, 51, 0, 0, 0, false)).traits()).containsExactly(Trait.MORE_THAN_HALF);
        assertThat(Gate.judge(new Gate.Load(100, 30, 30, 0, 0, false)).traits()).containsExactly(Trait.TENFOLD_PRICES);
        assertThat(Gate.judge(new Gate.Load(100, 30, 0, 30, 0, false)).traits()).containsExactly(Trait.OTHER_CURRENCY);
        assertThat(Gate.judge(new Gate.Load(100, 30, 0, 0, 1, false)).traits()).containsExactly(Trait.BLOCKED_PAGES);
        assertThat(Gate.judge(new Gate.Load(100, 0, 0, 0, 0, true)).traits()).containsExactly(Trait.SHRUNKEN_LIST);
    }
}
