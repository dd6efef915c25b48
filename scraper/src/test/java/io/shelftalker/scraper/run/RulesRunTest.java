package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shelftalker.scraper.source.Sources;
import java.util.Locale;
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

    @Test
    void rulesOfAnEarlierVersionThatAreRefusedByNowEndTheRunsOfTheirSourceOnly() throws InterruptedException {
        shop.run();
        store("{\"price\": \"p:matches(now|today)\"}");
        shop.shop.requests().clear();

        RunReport report = shop.run();

        assertThat(report.state()).isEqualTo(RunState.FAILED);
        assertThat(shop.said(report, Locale.ENGLISH)).contains("its rules are refused since an update");
        assertThat(report.detail()).hasValueSatisfying(why -> assertThat(why).contains("the rule of 'price'"));
        assertThat(shop.shop.requests().paths()).containsExactly("/robots.txt");
        assertThat(shop.standing("kettle-0")).isEqualTo("10.00 CAD in");

        set("{}");
        assertThat(shop.run().state()).isEqualTo(RunState.HEALTHY);
    }

    @Test
    void aRunThatFetchesWhenItsRulesAreRefusedLeavesItsPages() throws InterruptedException {
        RunKey run = shop.request(Run.Options.USUAL);
        shop.in(handle -> handle.execute("update run set state = 'fetching'"));
        shop.in(handle -> handle.execute("""
                insert into page (source, url, listed_in) select source, 'http://127.0.0.1:9/p/kettle-0', id from run
                """));
        shop.in(handle -> handle.execute("insert into frontier (run, page) select run.id, page.id from run, page"));
        store("{\"price\": \"p:matches(now|today)\"}");

        assertThat(shop.beans
                        .getBean(Scraper.class)
                        .run(run, RunProgress.UNSEEN)
                        .state())
                .isEqualTo(RunState.FAILED);
        assertThat(shop.events()).isEmpty();
    }

    /** As an earlier version kept them. */
    private void store(String rules) {
        shop.in(handle -> handle.createUpdate("update source set rules = :rules")
                .bind("rules", rules)
                .execute());
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
