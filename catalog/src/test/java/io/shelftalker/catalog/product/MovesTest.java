package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that moved, and what speaks against it. */
class MovesTest {
    private static final String GTIN = "4006381333931";
    private static final String OTHER = "036000291452";

    private final Shelf shelf = new Shelf();
    private final Seen kettle = shelf.page("kettle").called("Copper Kettle").gtin(GTIN);
    private final String before = kettle.observation().externalId();

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void areNotBelievedWhereTradeItemNumbersDiffer() {
        shelf.opens(kettle);

        assertThat(move(elsewhere("Copper Kettle").gtin(OTHER))).isEmpty();
        assertThat(possible(elsewhere("Copper Kettle").gtin(OTHER))).isEmpty();
        assertThat(move(elsewhere("Copper Kettle").gtin(GTIN))).containsExactly(before);
    }

    @Test
    void areNotLookedForUnderAnotherNameUnlessTheTradeItemNumberIsTheSame() {
        shelf.opens(kettle);

        assertThat(possible(elsewhere("Garden Hose"))).isEmpty();
        assertThat(possible(elsewhere("Kettle of Copper"))).hasSize(1);
        assertThat(possible(elsewhere("Bouilloire").gtin(GTIN))).hasSize(1);
    }

    private Seen elsewhere(String name) {
        Facts facts = shelf.page("kettle").observation().facts();
        return shelf.page("moved").with(facts).called(name);
    }

    private Set<String> move(Seen now) {
        return shelf.in(
                handle -> shelf.catalog.move(handle, Shelf.SOURCE, List.of(new Move(before, now.observation()))));
    }

    private List<Move> possible(Seen now) {
        return shelf.in(handle -> shelf.catalog.possibleMoves(handle, Shelf.SOURCE, List.of(now.observation())));
    }
}
