package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.render.Browser;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop whose pages say nothing until their scripts have run. */
class RenderedRunTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 2, Duration.ofMillis(1), Duration.ofSeconds(5));

    private final LocalSite site = new LocalSite()
            .with("/p/pot", Answer.html("<title>Shop</title><div id=root></div><script src=/app.js></script>"))
            .with("/app.js", Answer.text("""
                    const offer = {'@type': 'Offer', price: '3.00', priceCurrency: 'CAD', availability: 'InStock'};
                    const product = {'@context': 'https://schema.org', '@type': 'Product', name: 'Pot', offers: offer};
                    const script = document.createElement('script');
                    script.type = 'application/ld+json';
                    script.textContent = JSON.stringify(product);
                    document.head.append(script);
                    document.getElementById('root').innerHTML = '<h1>Pot</h1>';
                    """));
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        site.close();
        database.close();
    }

    @Test
    void aRunWithoutItsBrowserEndsAtOnceAndSaysWhatToDo() throws InterruptedException {
        try (ApplicationContext beans =
                TestBeans.start(database, Map.of("shelftalker.render.browser", "/nowhere/chromium"))) {
            RunReport report = run(beans);

            assertThat(report.state()).isEqualTo(RunState.FAILED);
            assertThat(beans.getBean(RunReports.class).json(report))
                    .contains("no_browser", "SHELFTALKER_RENDER_BROWSER: there is no program at /nowhere/chromium");
        }
        assertThat(site.asked()).doesNotContain("/p/pot");
    }

    @Test
    @Tag("slow")
    void whatABrowserDrewIsRead() throws InterruptedException {
        try (ApplicationContext beans = TestBeans.start(database, Map.of())) {
            assumeTrue(
                    beans.getBean(Browser.class).missing().isEmpty(),
                    "Chromium is not installed here, so nothing was drawn");

            assertThat(run(beans).applied().added()).isEqualTo(1);
        }
        List<String> offers = database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select price_amount || ' ' || price_currency || ' ' || availability from offer")
                .mapTo(String.class)
                .list());
        assertThat(offers).containsExactly("3.00 CAD in");
    }

    private RunReport run(ApplicationContext beans) throws InterruptedException {
        site.with(
                "/sitemap.xml",
                Answer.xml("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + site.url("/p/pot")
                        + "</loc></url></urlset>"));
        Sources sources = beans.getBean(Sources.class);
        RunKey key = database.transactions().in(database.workspace(), handle -> {
            Source source = sources.keep(
                    handle, NewSource.at(site.url("/")).called("brindille").treated(HASTY));
            sources.render(handle, source.id(), true);
            return beans.getBean(Runs.class)
                    .request(handle, database.workspace(), Wish.now(source.id(), Run.Options.USUAL))
                    .orElseThrow();
        });
        return beans.getBean(Scraper.class).run(key, RunProgress.UNSEEN);
    }
}
