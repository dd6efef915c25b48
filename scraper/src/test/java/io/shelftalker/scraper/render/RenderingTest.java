package io.shelftalker.scraper.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 2, Duration.ofMillis(1), Duration.ofSeconds(5));

    private final LocalSite site = new LocalSite();
    private final LocalSite intranet = new LocalSite();

    @AfterEach
    void close() {
        site.close();
        intranet.close();
    }

    @Test
    @Tag("slow")
    void aBrowserDrawsAPageAndReachesNothingThatTheGuardForbids() throws InterruptedException {
        assumeTrue(
                new RenderConfiguration("", Duration.ofSeconds(60), 1).found().isPresent(),
                "Chromium is not installed here, so nothing was drawn");
        String secret = intranet.url("/secret").toString();
        intranet.with("/secret", new Answer(200, "s3cret".getBytes(UTF_8), Map.of("Access-Control-Allow-Origin", "*")));
        site.with(
                        "/p",
                        Answer.html("<title>Shop</title><div id='root'></div><img src='" + secret + "'>"
                                + "<iframe src='" + secret + "'></iframe><script src='/app.js'></script>"))
                .with("/app.js", Answer.text("""
                        fetch('/price.json').then(answer => answer.json()).then(offer =>
                          document.getElementById('root').innerHTML = '<h1>Kettle</h1><b>' + offer.price + '</b>');
                        fetch('SECRET').then(answer => answer.text()).then(
                          text => document.title = text, () => document.title = 'refused');
                        """.replace("SECRET", secret)))
                .with("/price.json", Answer.json("{\"price\":\"19.00 CAD\"}"));

        try (Visit visit = site.visits().beginDrawn(site.url("/"), HASTY)) {
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING)).isInstanceOfSatisfying(Fetched.Page.class, page -> {
                assertThat(page.document().text()).contains("Kettle", "19.00 CAD");
                assertThat(page.document().title()).isEqualTo("refused");
            });
        }
        assertThat(site.asked()).contains("/app.js", "/price.json");
        assertThat(intranet.asked()).isEmpty();
    }

    @Test
    void saysWhatToDoWhereThereIsNoBrowser() throws InterruptedException {
        Browser browser =
                new Browser(new RenderConfiguration("/nowhere/chromium", Duration.ofSeconds(1), 1), site.egress());

        assertThat(browser.draw(site.url("/p")))
                .isEqualTo(new Drawn.NoBrowser("SHELFTALKER_RENDER_BROWSER: there is no program at /nowhere/chromium"));
    }

    @Test
    void aBrowserThatHangsIsEnded() throws Exception {
        BrowserProcess process = new BrowserProcess(Path.of("/bin/sh"), Duration.ofMillis(300));

        assertThat(process.run(List.of("-c", "sleep 600 & sleep 600")))
                .isInstanceOfSatisfying(Drawn.Failed.class, failed -> assertThat(failed.reason())
                        .startsWith("not drawn within"));
    }
}
