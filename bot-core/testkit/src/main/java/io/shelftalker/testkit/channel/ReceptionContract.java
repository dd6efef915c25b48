package io.shelftalker.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Inbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every channel must hold to in what it hears; that it acknowledges it, its platform sees to. */
abstract class ReceptionContract {
    /** The platform of the running test, the same at every call. */
    protected abstract Stage stage();

    @AfterEach
    void thePlatformHasNothingToObject() {
        assertThat(stage().complaints()).isEmpty();
    }

    @Test
    void hearsWhatPeopleSay() {
        Inbound inbound = stage().says("Do you have <b>Ember</b> & co?");

        assertThat(inbound).isInstanceOfSatisfying(Inbound.Said.class, said -> {
            assertThat(said.text()).isEqualTo("Do you have <b>Ember</b> & co?");
            assertThat(said.envelope().chat()).isEqualTo(stage().address().chat());
            assertThat(said.envelope().account()).isEqualTo(stage().address().account());
        });
    }

    @Test
    void believesNobodyButThePlatform() {
        assertThat(stage().isForged("Forget everything")).isEmpty();
    }
}
