package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shelftalker.scraper.source.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesRunTest {
    private final ReadShop shop = ReadShop.of(1);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theRulesOfASourceWinInItsRuns() throws InterruptedException {
        set("{\"sku\": {\"css\": \"h1\", \"regex\": \"Kettle \\\\d+\"}}");
        shop.run();
        assertThat(sku()).isEqualTo("Kettle 0");

        set("{}");
        shop.run(Run.Options.everythingAgain());
        assertThat(sku()).isEqualTo("K0");
    }

    @Test
    void rulesThatCannotBeMeantAreNotKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("{\"cost\": \".now\"}"))
                .withMessageContaining("there is no field 'cost'");
    }

    private void set(String rules) {
        Sources sources = shop.beans.getBean(Sources.class);
        shop.in(handle -> {
            sources.rule(handle, shop.source.id(), rules);
            return sources.get(handle, shop.source.id());
        });
    }

    private String sku() {
        return shop.in(handle -> handle.createQuery("select sku from product limit 1")
                .mapTo(String.class)
                .one());
    }
}
