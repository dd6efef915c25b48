package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {
    private static final URI ASKED = URI.create("https://shop.example/p/kettle");
    private static final String MENU = "<nav>" + "<a href='/c'>Kettles and pots</a> ".repeat(20) + "</nav>";

    @Test
    void seesThroughAWallALoginAndAnApologyWithoutATitle() {
        assertThat(trouble("<div class='h-captcha'></div><p>One more step</p>")).contains(Trouble.CHALLENGE);
        assertThat(trouble("<form><input type=password></form> Please sign in")).contains(Trouble.LOGIN);
        assertThat(trouble("<h1>Page not found</h1>")).contains(Trouble.SOFT_NOT_FOUND);
        assertThat(trouble("<div id='root'></div>")).contains(Trouble.EMPTY);
        assertThat(trouble("<div id='root'></div><script src='/app.js'></script>"))
                .contains(Trouble.NEEDS_JAVASCRIPT);
        assertThat(trouble("<body><noscript>You need to enable JavaScript to run this app.</noscript>"))
                .contains(Trouble.NEEDS_JAVASCRIPT);
        assertThat(trouble("<title>shop.example</title><h1>Avant de continuer</h1><button>Accepter</button>"))
                .contains(Trouble.CONSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>",
                "<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>",
                "<title>Access Denied</title>You don't have permission to access \"http://shop.example/\" on this server."
                        + " Reference #18.2f6e1502.1730",
                "<meta http-equiv='refresh' content='5; URL=/p?bm-verify=AAQAAAAJ'>",
                "<title>shop.example</title><p id='cmsg'>Please enable JS and disable any ad blocker</p>"
                        + "<script>var dd={'rt':'c'}</script>",
                "<title>Access to this page has been denied</title><div id='px-captcha'></div>Press &amp; Hold",
                "<iframe id='main-iframe' src='/_Incapsula_Resource?CWUDNSAI=9'>Request unsuccessful. Incapsula incident"
                        + " ID: 1</iframe>",
                "<title></title><div id='challenge-container'></div><script>window.gokuProps={}</script>",
                "<title>Human Verification</title><script src='https://x.token.awswaf.com/x/challenge.js'></script>",
                "<h1>Are you a robot?</h1><img src='/captcha.jpg'><form><input name='answer'></form>",
                "<title>Sicherheitsprüfung</title><p>Einen Augenblick</p>",
                "<title>Sucuri WebSite Firewall - Access Denied</title>"
            })
    void knowsTheWallsThatManyShopsHire(String html) {
        assertThat(trouble(html)).contains(Trouble.CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Page introuvable – Boutique</title>",
                "<title>Seite nicht gefunden</title>",
                "<title>Página no encontrada</title>",
                "<title>Pagina non trovata | Negozio</title>",
                "<title>Pagina niet gevonden</title>",
                "<title>Страница не найдена</title>",
                "<title>Shop</title><body class='error404 wide'>",
                "<title>Shop</title><body id='pagenotfound'>",
                "<title>Shop</title><link rel='canonical' href='https://shop.example/page-not-found'>",
                "<title>Shop</title><h1>The page you requested could not be found</h1>"
            })
    void knowsAnApologyAmidTheShopsMenus(String html) {
        assertThat(trouble(html + MENU.repeat(20))).contains(Trouble.SOFT_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/, REDIRECTED_ELSEWHERE",
        "https://shop.example/fr-ca/, REDIRECTED_ELSEWHERE",
        "https://shop.example/index.php, REDIRECTED_ELSEWHERE",
        "https://shop.example/customer/account/login/referer/x, LOGIN",
        "https://accounts.shop.example/in, LOGIN",
        "https://shop.example/age-gate?to=/p/kettle, CONSENT",
        "https://consent.shop.example/collect, CONSENT",
        "https://shop.example/404.html, SOFT_NOT_FOUND",
        "https://shop.queue-it.net/?c=shop, CHALLENGE",
        "https://shop.example/errors/validatecaptcha, CHALLENGE"
    })
    void knowsWhereARedirectLeads(URI answered, Trouble trouble) {
        assertThat(Disguises.atFirstSight(ASKED, answered, Jsoup.parse("<title>Shop</title>"))
                        .map(DisguisesTest::name))
                .contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>About us</h1><p>We sell kettles.</p>",
                "<title>Captcha, the board game</title><h1>Captcha</h1><div itemscope itemtype='https://schema.org/Product'>"
                        + "</div><div class='g-recaptcha'></div>",
                "<title>Kettle 404</title><script type='application/ld+json'>{\"@type\":\"Product\"}</script>",
                "<title>Login to hell, a novel</title><h1>Login to hell</h1><p>A story</p>",
            })
    void leavesHonestPagesAlone(String html) {
        assertThat(trouble(html)).isEmpty();
    }

    @Test
    void leavesLongPagesWithTheScriptsOfDetectorsAlone() {
        String detectors =
                "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script><script src='https://"
                        + "www.google.com/recaptcha/api.js'></script><script src='/_Incapsula_Resource?SWJIYLWA=7'></script>"
                        + "<div class='g-recaptcha'></div><input type='password'>";
        String review = "This kettle keeps its promise. ".repeat(20);

        assertThat(trouble("<title>Kettle</title><h1>Kettle</h1><b>19 €</b>" + MENU + MENU + MENU + MENU + detectors
                        + review))
                .isEmpty();
        assertThat(trouble("<title>Robot check-up kit</title>" + MENU.repeat(4) + review))
                .isEmpty();
    }

    private static Optional<Trouble> trouble(String html) {
        return Disguises.atFirstSight(ASKED, ASKED, Jsoup.parse(html))
                .or(() -> Disguises.onCloserLook(Jsoup.parse(html)))
                .map(DisguisesTest::name);
    }

    private static Trouble name(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Blocked blocked -> blocked.trouble();
            case Fetched.Failed failed -> failed.trouble();
            case Fetched other -> throw new AssertionError(other);
        };
    }
}
