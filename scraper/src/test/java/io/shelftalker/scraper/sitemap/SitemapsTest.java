package io.shelftalker.scraper.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapsTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofSeconds(5));

    private final LocalSite site = new LocalSite();
    private final List<Entry> found = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void findsASitemapInAUsualPlaceAndReadsWhenPagesChanged() throws InterruptedException {
        site.with("/sitemap_index.xml", Answer.xml(site.addressed().apply("""
                <?xml version="1.0"?>
                <urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url><loc> SITE/p/1 </loc><lastmod>2026-11-20</lastmod>
                    <image:image><image:loc>SITE/1.png</image:loc></image:image></url>
                  <url><loc>/p/2?a=1&amp;b=2</loc><lastmod>yesterday</lastmod></url>
                  <url><loc>https://elsewhere.example/p/3</loc></url>
                </urlset>""")));

        Listing listing = list("/p/1");

        assertThat(listing.isWhole()).isTrue();
        assertThat(listing.pages()).isEqualTo(2);
        assertThat(listing.foreign()).isEqualTo(1);
        assertThat(paths()).containsExactly("/p/1", "/p/2");
        assertThat(found.getFirst().lastmod()).isPresent();
        assertThat(found.getLast().lastmod()).isEmpty();
    }

    @Test
    void believesRobotsTxtAndWalksThroughAnIndex() throws InterruptedException {
        site.with("/robots.txt", Answer.text(site.addressed().apply("Sitemap: SITE/all.xml")))
                .with("/all.xml", index("SITE/a.xml.gz", "SITE/b.txt", "SITE/all.xml"))
                .with("/a.xml.gz", Answer.file(LocalSite.gzip(urls("SITE/p/1").body())))
                .with("/b.txt", Answer.text(site.addressed().apply("SITE/p/2\nnothing\nSITE/p/3")));

        Listing listing = list("/");

        assertThat(listing.isWhole()).isTrue();
        assertThat(paths()).containsExactly("/p/1", "/p/2", "/p/3");
    }

    @Test
    void endsInAnEndlessIndex() throws InterruptedException {
        for (int level = 0; level < 10; level++) {
            site.with("/sitemap" + level + ".xml", index("SITE/sitemap" + (level + 1) + ".xml"));
        }

        Listing listing = list("/sitemap0.xml");

        assertThat(trouble(listing)).isEqualTo(Trouble.SITEMAP_TOO_DEEP);
        assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap0.xml", "/sitemap1.xml", "/sitemap2.xml");
    }

    @Test
    void namesWhatIsWrong() throws InterruptedException {
        byte[] gzipped = LocalSite.gzip(urls("SITE/p/1").body());
        site.with("/page.xml", Answer.html("<!doctype html><title>Shop</title>"))
                .with(
                        "/doctype.xml",
                        Answer.xml("<!DOCTYPE urlset [<!ENTITY x 'y'>]><urlset><url><loc>&x;</loc></url></urlset>"))
                .with("/cut.xml.gz", Answer.file(Arrays.copyOf(gzipped, 12)))
                .with("/bomb.xml.gz", Answer.file(LocalSite.gzip(new byte[60_000_000])))
                .with("/empty.xml", Answer.xml("<urlset/>"))
                .with("/nothing.xml", Answer.status(200))
                .with("/shop.xml", Answer.xml("<shop/>"))
                .with("/words.txt", Answer.text("hello"))
                .with("/down.xml", Answer.status(500));

        assertThat(trouble(list("/page.xml"))).isEqualTo(Trouble.SITEMAP_IS_HTML);
        assertThat(trouble(list("/doctype.xml"))).isEqualTo(Trouble.SITEMAP_HAS_DOCTYPE);
        assertThat(trouble(list("/cut.xml.gz"))).isEqualTo(Trouble.BROKEN);
        assertThat(trouble(list("/bomb.xml.gz"))).isEqualTo(Trouble.TOO_LARGE);
        assertThat(trouble(list("/empty.xml"))).isEqualTo(Trouble.SITEMAP_EMPTY);
        assertThat(trouble(list("/nothing.xml"))).isEqualTo(Trouble.EMPTY);
        assertThat(trouble(list("/shop.xml"))).isEqualTo(Trouble.SITEMAP_UNREADABLE);
        assertThat(trouble(list("/words.txt"))).isEqualTo(Trouble.SITEMAP_UNREADABLE);
        assertThat(trouble(list("/down.xml"))).isEqualTo(Trouble.SERVER_ERROR);
        assertThat(trouble(list("/gone.xml"))).isEqualTo(Trouble.NOT_FOUND);
        assertThat(trouble(list("/"))).isEqualTo(Trouble.NO_SITEMAP);
        assertThat(found).isEmpty();
    }

    @Test
    void keepsWhatItReadOfASitemapThatEndsTooEarly() throws InterruptedException {
        String whole = new String(urls("SITE/p/1", "SITE/p/2").body(), UTF_8);
        site.with("/cut.xml", Answer.xml(whole.substring(0, whole.length() - 30)));

        Listing listing = list("/cut.xml");

        assertThat(listing.isWhole()).isFalse();
        assertThat(trouble(listing)).isEqualTo(Trouble.SITEMAP_CUT_SHORT);
        assertThat(paths()).containsExactly("/p/1");
    }

    @Test
    void stopsAtFiftyThousandPages() throws InterruptedException {
        site.with(
                "/long.xml",
                urls(IntStream.range(0, 50_001)
                        .mapToObj(page -> "SITE/p/" + page)
                        .toArray(String[]::new)));

        Listing listing = list("/long.xml");

        assertThat(trouble(listing)).isEqualTo(Trouble.SITEMAP_TOO_LONG);
        assertThat(found).hasSize(50_000);
    }

    @Test
    void listedSitemapsAreAskedForLikePages() throws InterruptedException {
        site.with("/robots.txt", Answer.text("Sitemap: /index.xml\nUser-agent: *\nDisallow: /closed"))
                .with("/index.xml", index("SITE/closed.xml", "SITE/busy.xml", "SITE/p.xml"))
                .with("/closed.xml", urls("SITE/p/1"))
                .with("/busy.xml", Answer.status(500))
                .with("/p.xml", urls("SITE/p/2"));

        Listing listing = list("/");

        assertThat(paths()).containsExactly("/p/2");
        assertThat(listing.isWhole()).isFalse();
        assertThat(listing.problems().stream().map(Listing.Problem::trouble))
                .containsExactly(Trouble.ROBOTS_DISALLOW, Trouble.SERVER_ERROR);
        assertThat(site.asked())
                .containsExactly("/robots.txt", "/index.xml", "/busy.xml", "/busy.xml", "/busy.xml", "/p.xml");
    }

    @Test
    void guessesStopAtTheFirstPushBackAndObeyRobotsTxt() throws InterruptedException {
        site.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /sitemap.xml"))
                .with("/sitemap-index.xml", Answer.status(403, "cf-mitigated", "challenge"));

        assertThat(trouble(list("/"))).isEqualTo(Trouble.CHALLENGE);
        assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap_index.xml", "/sitemap-index.xml");
    }

    @Test
    void looksInTheUsualPlacesWhereWhatRobotsTxtNamesIsGone() throws InterruptedException {
        site.with("/robots.txt", Answer.text("Sitemap: /old.xml\nSitemap: /page.xml"))
                .with("/page.xml", Answer.html("<!doctype html><title>Shop</title>"))
                .with("/sitemap.xml", urls("SITE/p/1", "SITE/p/2"));

        Listing listing = list("/");

        assertThat(paths()).containsExactly("/p/1", "/p/2");
        assertThat(listing.isWhole()).isFalse();
        assertThat(listing.problems())
                .containsExactly(
                        new Listing.Problem(site.url("/old.xml"), Trouble.NOT_FOUND, "status 404"),
                        new Listing.Problem(
                                site.url("/page.xml"), Trouble.SITEMAP_IS_HTML, "a web page in place of a sitemap"));
    }

    @Test
    void looksInTheUsualPlacesWhereWhatRobotsTxtNamesIsOfAnotherSite() throws InterruptedException {
        site.with("/robots.txt", Answer.text("Sitemap: /theirs.xml"))
                .with("/theirs.xml", urls("https://elsewhere.example/p/3"))
                .with("/sitemap_index.xml", urls("SITE/p/1"));

        Listing listing = list("/");

        assertThat(paths()).containsExactly("/p/1");
        assertThat(listing.problems())
                .containsExactly(new Listing.Problem(
                        site.url("/theirs.xml"), Trouble.SITEMAP_EMPTY, "only pages of other sites are listed"));
    }

    @Test
    void saysWhatIsWrongWithWhatRobotsTxtNamesWhereNothingElseIsThere() throws InterruptedException {
        site.with("/robots.txt", Answer.text("Sitemap: /sitemap.xml")).with("/sitemap.xml", Answer.xml("<urlset/>"));

        Listing listing = list("/");

        assertThat(listing.problems()).hasSize(1);
        assertThat(trouble(listing)).isEqualTo(Trouble.SITEMAP_EMPTY);
        assertThat(site.asked()).containsOnlyOnce("/sitemap.xml").contains("/sitemap_index.xml");
    }

    @Test
    void looksNowhereElseWhileWhatRobotsTxtNamesIsDown() throws InterruptedException {
        site.with("/robots.txt", Answer.text("Sitemap: /busy.xml"))
                .with("/busy.xml", Answer.status(500))
                .with("/sitemap.xml", urls("SITE/p/1"));

        assertThat(trouble(list("/"))).isEqualTo(Trouble.SERVER_ERROR);
        assertThat(site.asked()).doesNotContain("/sitemap.xml");
    }

    private Listing list(String path) throws InterruptedException {
        try (Visit visit = site.visits().begin(site.url("/"), HASTY)) {
            return new Sitemaps(site.egress(), site.fetcher()).list(site.url(path), visit, found::addAll);
        }
    }

    private List<String> paths() {
        return found.stream().map(entry -> entry.url().getPath()).toList();
    }

    private static Trouble trouble(Listing listing) {
        return listing.problems().getFirst().trouble();
    }

    private Answer urls(String... urls) {
        return Answer.xml(site.addressed()
                .apply(Arrays.stream(urls)
                        .map(url -> "<url><loc>" + url + "</loc></url>")
                        .collect(Collectors.joining("", "<urlset>", "</urlset>"))));
    }

    private Answer index(String... urls) {
        return Answer.xml(site.addressed()
                .apply(Arrays.stream(urls)
                        .map(url -> "<sitemap><loc>" + url + "</loc></sitemap>")
                        .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>"))));
    }
}
