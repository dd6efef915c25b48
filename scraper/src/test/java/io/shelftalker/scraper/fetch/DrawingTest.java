package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.render.Browser;
import io.shelftalker.scraper.render.RenderConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTest {
    private static final String PRODUCT =
            "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"Pot\"}</script>";

    @TempDir
    private Path directory;

    private final LocalSite site = new LocalSite().with("/p", Answer.html("<title>Shop</title><div id=root></div>"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aDrawnPageIsTaken() throws Exception {
        assertThat(drawn("<title>Pot</title><h1>Pot</h1>" + PRODUCT))
                .isInstanceOfSatisfying(
                        Fetched.Page.class,
                        page -> assertThat(page.document().title()).isEqualTo("Pot"));
    }

    @Test
    void aWallThatAppearsOnceScriptsRanIsSeenAsOne() throws Exception {
        assertThat(drawn("<title>Just a moment...</title><p>Please wait"))
                .isInstanceOfSatisfying(Fetched.Blocked.class, blocked -> assertThat(blocked.trouble())
                        .isEqualTo(Trouble.CHALLENGE));
    }

    @Test
    void aPageThatIsNotThereOnceScriptsRanIsSeenAsOne() throws Exception {
        assertThat(trouble(drawn("<title>404 - page not found</title><h1>Oh"))).isEqualTo(Trouble.SOFT_NOT_FOUND);
    }

    @Test
    void theBrowsersOwnErrorPageIsNoPage() throws Exception {
        assertThat(trouble(drawn("<title>127.0.0.1</title><body id='t' class='neterror'>"
                        + "<div id='main-frame-error'><h1>This site can’t be reached</h1></div>")))
                .isEqualTo(Trouble.NOT_DRAWN);
    }

    @Test
    void scriptsThatLeadHomeAreSeenByTheCanonicalAddress() throws Exception {
        assertThat(trouble(drawn("<title>Shop</title><link rel=canonical href='/'><h1>Welcome")))
                .isEqualTo(Trouble.REDIRECTED_ELSEWHERE);
        assertThat(drawn("<title>Shop</title><link rel=canonical href='/'><h1>Pot</h1>" + PRODUCT))
                .isInstanceOf(Fetched.Page.class);
    }

    private static Trouble trouble(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).trouble();
    }

    /** What comes of a page that a browser draws so. */
    private Fetched drawn(String html) throws IOException, InterruptedException {
        Path page = Files.writeString(directory.resolve("page.html"), html);
        Path program = Files.writeString(directory.resolve("browser"), "#!/bin/sh\nexec cat '" + page + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        RenderConfiguration render = new RenderConfiguration(program.toString(), Duration.ofSeconds(30), 1_000_000);
        Drawing drawing = new Drawing(Optional.of(new Browser(render, site.egress())));
        return new Fetching(site.fetcher(), drawing)
                .fetch(site.url("/p"), site.url("/p"), Known.NOTHING)
                .fetched();
    }
}
