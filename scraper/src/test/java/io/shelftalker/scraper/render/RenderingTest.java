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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 2, Duration.ofMillis(1), Duration.ofSeconds(5));

    @TempDir
    private Path home;

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
        assertThat(shell("sleep 600 & sleep 600", Duration.ofMillis(300)))
                .isInstanceOfSatisfying(Drawn.Failed.class, failed -> assertThat(failed.reason())
                        .startsWith("not drawn within"));
    }

    @Test
    void whatABrowserLeavesBehindIsEndedAndHoldsNothingUp() throws Exception {
        // The child holds on to the output for longer than anyone waits.
        Drawn drawn = shell("sleep 600 & echo $!; sleep 0.5", Duration.ofSeconds(30));

        assertThat(drawn).isInstanceOf(Drawn.Html.class);
        long child = Long.parseLong(((Drawn.Html) drawn).html().strip());
        ProcessHandle.of(child).ifPresent(handle -> assertThat(handle.onExit().orTimeout(10, TimeUnit.SECONDS))
                .succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void aBrowserKnowsNothingOfOurEnvironment() throws Exception {
        assertThat(BrowserProcess.environment(
                        Map.of("PATH", "/bin", "LANG", "C", "SHELFTALKER_DATABASE_PASSWORD", "s3cret"), home))
                .containsOnly(Map.entry("PATH", "/bin"), Map.entry("LANG", "C"), Map.entry("HOME", home.toString()));

        Path browser = Files.writeString(home.resolve("browser"), "#!/bin/sh\nexec env\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        Drawn drawn = new BrowserProcess(browser, Duration.ofSeconds(30), home).run(List.of());

        assertThat(drawn).isInstanceOfSatisfying(Drawn.Html.class, its -> {
            // A shell adds what it is about itself.
            assertThat(its.html().lines().map(line -> line.replaceAll("=.*", "")))
                    .isSubsetOf("PATH", "LANG", "HOME", "PWD", "OLDPWD", "SHLVL", "_");
            assertThat(its.html().lines()).contains("HOME=" + home);
        });
    }

    private Drawn shell(String script, Duration timeout) throws IOException, InterruptedException {
        return new BrowserProcess(Path.of("/bin/sh"), timeout, home).run(List.of("-c", script));
    }
}
