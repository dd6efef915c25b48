package io.shelftalker.scraper.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private final LocalSite site = new LocalSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsAPageAndAsksForItAgainOnlyIfItChanged() {
        site.with("/p", new Answer(200, "<title>Kettle</title>".getBytes(UTF_8), Map.of("ETag", "\"1\"")));

        Fetched.Page page = (Fetched.Page) fetch("/p", Known.NOTHING);
        Known known = new Known(page.etag(), page.lastModified(), Optional.empty());

        assertThat(page.document().title()).isEqualTo("Kettle");
        assertThat(fetch("/p", known)).isInstanceOf(Fetched.NotModified.class);
    }

    @Test
    void knowsUnchangedContentByItsHash() {
        site.with("/p", Answer.html("<title>Kettle</title>"));
        Fetched.Page page = (Fetched.Page) fetch("/p", Known.NOTHING);
        Known known = new Known(Optional.empty(), Optional.empty(), Optional.of(page.hash()));

        assertThat(fetch("/p", known)).isInstanceOf(Fetched.NotModified.class);
        site.with("/p", Answer.html("<title>Kettle!</title>"));
        assertThat(fetch("/p", known)).isInstanceOf(Fetched.Page.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, Gone",
        "410, Gone",
        "401, FORBIDDEN",
        "403, FORBIDDEN",
        "429, TOO_MANY_REQUESTS",
        "503, TOO_MANY_REQUESTS",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "400, CLIENT_ERROR",
        "451, CLIENT_ERROR"
    })
    void callsEveryStatusByItsName(int status, String name) {
        site.with("/p", Answer.status(status));

        assertThat(name(fetch("/p", Known.NOTHING))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Just a moment…, CHALLENGE",
        "503, Are you a robot?, CHALLENGE",
        "403, 403 Forbidden, FORBIDDEN",
        "503, Back at nine, TOO_MANY_REQUESTS",
        "429, Just a moment…, TOO_MANY_REQUESTS",
        "404, Just a moment…, Gone"
    })
    void knowsAWallThatARefusalShows(int status, String title, String name) {
        Answer page = Answer.html("<title>" + title + "</title><h1>" + title + "</h1>");
        site.with("/p", new Answer(status, page.body(), page.fields()));

        assertThat(name(fetch("/p", Known.NOTHING))).isEqualTo(name);
    }

    @Test
    void hearsWhenToComeBack() {
        site.with("/p", Answer.status(429, "Retry-After", "7"));

        assertThat(fetch("/p", Known.NOTHING))
                .isInstanceOfSatisfying(Fetched.Blocked.class, blocked -> assertThat(blocked.retryAfter())
                        .contains(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just a moment...",
                "Attention Required! | Cloudflare",
                "Access Denied",
                "Un instant…",
                "Robot Check",
                "Pardon Our Interruption",
                "Verify you are human",
                "Security check"
            })
    void takesNoWallForAPage(String title) {
        site.with("/p", Answer.html("<title>" + title + "</title><p>One more step</p>"));

        assertThat(name(fetch("/p", Known.NOTHING))).isEqualTo("CHALLENGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 - Shop", "Page not found", "Product not found | Shop", "Page introuvable"})
    void takesNoApologyForAPage(String title) {
        site.with("/p", Answer.html("<title>" + title + "</title>"));

        assertThat(name(fetch("/p", Known.NOTHING))).isEqualTo("SOFT_NOT_FOUND");
    }

    @Test
    void believesAProductWithAnOddName() {
        site.with(
                "/p",
                Answer.html("<title>Captcha, the board game</title>"
                        + "<script type='application/ld+json'>{\"@type\":\"Product\"}</script>"));

        assertThat(fetch("/p", Known.NOTHING)).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void takesNoLoginAndNoHomePageForAPage() throws InterruptedException {
        site.with("/p", Answer.status(302, "Location", "/account/login?next=/p"))
                .with("/account/login", Answer.html("<title>Welcome</title>"))
                .with("/q", Answer.status(301, "Location", "/"))
                .with("/", Answer.html("<title>Shop</title>"));

        try (Visit visit = site.visits().begin(site.url("/"), Politeness.DEFAULT.withDelay(Duration.ZERO))) {
            assertThat(name(visit.fetch(site.url("/p"), Known.NOTHING))).isEqualTo("LOGIN");
            assertThat(name(visit.fetch(site.url("/q"), Known.NOTHING))).isEqualTo("REDIRECTED_ELSEWHERE");
        }
    }

    @Test
    void takesNothingAndPicturesForNoPage() {
        site.with("/empty", Answer.status(200))
                .with("/packed", new Answer(200, LocalSite.gzip("<title>Kettle</title>".getBytes(UTF_8)), Map.of()))
                .with("/pdf", new Answer(200, new byte[] {1}, Map.of("Content-Type", "application/pdf")));

        assertThat(name(fetch("/empty", Known.NOTHING))).isEqualTo("EMPTY");
        assertThat(name(fetch("/pdf", Known.NOTHING))).isEqualTo("NOT_HTML");
        assertThat(fetch("/packed", Known.NOTHING))
                .isEqualTo(new Fetched.Failed(Trouble.NOT_HTML, "compressed with gzip, without saying so"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/html; charset=iso-8859-1", "windows-1252, text/html",
                "UTF-8, text/html; charset=iso-8859-1",
        "UTF-8, text/html", "UTF-16LE, text/html; charset=utf-16le", "Shift_JIS, text/html; charset=shift_jis"
    })
    void findsTheCharset(String written, String contentType) {
        String title = written.equals("Shift_JIS") ? "日本" : "Cépage élevé, 12 €";
        byte[] body = ("<title>" + title + "</title>").getBytes(Charset.forName(written));
        site.with("/p", new Answer(200, body, Map.of("Content-Type", contentType)));

        assertThat(((Fetched.Page) fetch("/p", Known.NOTHING)).document().title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Чайник из нержавеющей стали с крышкой и свистком для газовой плиты, купить недорого",
        "Shift_JIS, ステンレス製のやかん。ガスコンロでもお使いいただけます。送料無料でお届けします。",
        "ISO-8859-2, Czajnik ze stali nierdzewnej z gwizdkiem; możliwość zwrotu w ciągu trzydziestu dni; łatwe płatności",
        "windows-1252, Théière en fonte émaillée à l’intérieur et prête à l’emploi 12 €"
    })
    void tellsACharsetThatNobodyDeclares(String written, String text) {
        byte[] body = ("<title>" + text + "</title><p>" + text + "</p>").getBytes(Charset.forName(written));
        site.with("/p", new Answer(200, body, Map.of("Content-Type", "text/html")));

        assertThat(((Fetched.Page) fetch("/p", Known.NOTHING)).document().title())
                .isEqualTo(text);
    }

    private Fetched fetch(String path, Known known) {
        return site.fetcher().fetch(site.url(path), site.url(path), known).fetched();
    }

    private static String name(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Blocked blocked -> blocked.trouble().name();
            case Fetched.Failed failed -> failed.trouble().name();
            default -> fetched.getClass().getSimpleName();
        };
    }
}
