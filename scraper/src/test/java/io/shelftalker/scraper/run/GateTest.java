package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.StoreLosses;
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
        assertThat(Gate.judge(load(100, 20, 0, 0, false)).held()).isFalse();
        assertThat(Gate.judge(load(100, 21, 0, 0, false))).isEqualTo(new Gate.Verdict(true, List.of()));
    }

    @Test
    void weighsWhatSellsOutInMostStoresAgainstWhatWasLookedAtThere() {
        assertThat(Gate.judge(inStores(20, 6)).held()).isFalse();
        assertThat(Gate.judge(inStores(20, 7))).isEqualTo(new Gate.Verdict(true, List.of()));
        assertThat(Gate.judge(inStores(20, 20)).traits()).containsExactly(Trait.MORE_THAN_HALF);
        assertThat(Gate.judge(inStores(3, 3)).held()).isFalse();
        assertThat(Gate.passesEarly(inStores(20, 7), 1_000)).isFalse();
    }

    @Test
    void holdsAStoreThatLosesMostOfWhatItHad() {
        assertThat(Gate.isCleared(new StoreLosses("S0", 20, 10))).isFalse();
        assertThat(Gate.isCleared(new StoreLosses("S0", 20, 11))).isTrue();
        assertThat(Gate.isCleared(new StoreLosses("S0", 3, 3))).isFalse();
        assertThat(Gate.judge(inStores(1_000, 0).clearing(1)))
                .isEqualTo(new Gate.Verdict(true, List.of(Trait.CLEARED_STORES)));
        assertThat(Gate.passesEarly(inStores(1_000, 0).clearing(1), 1_000)).isFalse();
    }

    private static Gate.Load inStores(long looked, long emptied) {
        return new Gate.Load(100_000, 0, 0, 0, 0, false, new Gate.Shelves(looked, emptied, 0));
    }

    private static Gate.Load load(long listed, long weighing, long tenfold, long currency, boolean shrunken) {
        return new Gate.Load(listed, weighing, tenfold, currency, 0, shrunken, Gate.Shelves.NONE);
    }

    @Test
    void namesWhatMakesItGrave() {
        assertThat(Gate.judge(load(100, 51, 0, 0, false)).traits()).containsExactly(Trait.MORE_THAN_HALF);
        assertThat(Gate.judge(load(100, 30, 30, 0, false)).traits()).containsExactly(Trait.TENFOLD_PRICES);
        assertThat(Gate.judge(load(100, 30, 0, 30, false)).traits()).containsExactly(Trait.OTHER_CURRENCY);
        assertThat(Gate.judge(new Gate.Load(100, 30, 0, 0, 1, false, Gate.Shelves.NONE))
                        .traits())
                .containsExactly(Trait.BLOCKED_PAGES);
        assertThat(Gate.judge(load(100, 0, 0, 0, true)).traits()).containsExactly(Trait.SHRUNKEN_LIST);
    }
}
