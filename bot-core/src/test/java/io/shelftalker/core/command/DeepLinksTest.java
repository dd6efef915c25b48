package io.shelftalker.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepLinksTest {
    private final DeepLinks links = new DeepLinks(new Commands(
            List.of(
                    command(CommandSpec.of("product", Permission.BROWSE)
                            .asking("product")
                            .linkedAs("p")),
                    command(CommandSpec.of("search", Permission.BROWSE).asking("words"))),
            Phrasebooks.load(InstantSource.system())));

    @Test
    void leadsToACallAndBack() {
        Call call = Call.of("product").with("product", "17");

        assertThat(links.payload(call)).contains("p_17");
        assertThat(links.call("p_17")).contains(call);
    }

    @Test
    void keepsUnderscoresOfTheArgument() {
        Call call = Call.of("product").with("product", "a_b-c");

        assertThat(links.payload(call).flatMap(links::call)).contains(call);
    }

    @Test
    void leadsOnlyToCallsThatALinkCanCarry() {
        assertThat(links.payload(Call.of("search").with("words", "kettle"))).isEmpty();
        assertThat(links.payload(Call.of("product"))).isEmpty();
        assertThat(links.payload(Call.of("product").with("other", "17"))).isEmpty();
        assertThat(links.payload(Call.of("product").with("product", "two words")))
                .isEmpty();
        assertThat(links.payload(Call.of("product").with("product", "9".repeat(63))))
                .isEmpty();
        assertThat(links.payload(Call.of("product").with("product", "17").with("more", "x")))
                .isEmpty();
    }

    @Test
    void otherPayloadsLeadNowhere() {
        for (String payload : List.of("", "p", "p_", "_17", "x_17", "p_1 7", "p_" + "9".repeat(63))) {
            assertThat(links.call(payload)).as(payload).isEmpty();
        }
    }

    private static Command command(CommandSpec spec) {
        return new Command() {
            @Override
            public CommandSpec spec() {
                return spec;
            }

            @Override
            public Outcome run(Turn turn) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
