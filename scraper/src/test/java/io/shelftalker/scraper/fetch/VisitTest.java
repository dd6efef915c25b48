package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofSeconds(5));

    private final LocalSite site = new LocalSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void obeysRobotsTxt() throws InterruptedException {
        site.with(
                        "/robots.txt",
                        Answer.text("User-agent: shelftalker-news\nDisallow: /\n\nUser-agent: *\nDisallow: /private"))
                .with("/p", Answer.html("<title>Kettle</title>"))
                .with("/private", Answer.html("<title>Secret</title>"));

        try (Visit visit = visit()) {
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING)).isInstanceOf(Fetched.Page.class);
            assertThat(visit.fetch(site.url("/private"), Known.NOTHING))
                    .isEqualTo(new Fetched.Failed(
                            Trouble.ROBOTS_DISALLOW,
                            "robots.txt of " + site.url("").getAuthority()));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/p");
    }

    @Test
    void fetchesNothingWhenRobotsTxtFails() throws InterruptedException {
        site.with("/robots.txt", Answer.status(503)).with("/p", Answer.html("<title>Kettle</title>"));

        try (Visit visit = visit()) {
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING))
                    .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.trouble())
                            .isEqualTo(Trouble.ROBOTS_UNREACHABLE));
        }
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @Test
    void triesAgainWhatFailedForAMoment() throws InterruptedException {
        site.with("/p", Answer.status(500));

        try (Visit visit = visit()) {
            visit.fetch(site.url("/p"), Known.NOTHING);
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/p", "/p", "/p");
    }

    @Test
    void leavesAHostAloneThatPushesBack() throws InterruptedException {
        site.with("/p", Answer.status(403));

        try (Visit visit = visit()) {
            for (int page = 0; page < 20; page++) {
                visit.fetch(site.url("/p"), Known.NOTHING);
            }
            assertThat(visit.isClosed()).isTrue();
        }
        assertThat(site.asked()).hasSize(9);
    }

    @Test
    void asksAgainForAFeedThatWasPushedBack() throws InterruptedException {
        site.with("/feed.xml", Answer.status(429));

        try (Visit visit = visit()) {
            visit.download(site.url("/feed.xml"), Budget.FEED);
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed.xml", "/feed.xml", "/feed.xml");
    }

    @Test
    void asksRobotsTxtForWhatIsNoPageToo() throws InterruptedException {
        site.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /*.json\nDisallow: /*?page="))
                .with("/meta.json", Answer.json("{}"))
                .with("/products", Answer.json("[]"))
                .with("/feed.xml", Answer.xml("<rss/>"));

        try (Visit visit = visit()) {
            Downloaded refused = new Downloaded.Missing(
                    Trouble.ROBOTS_DISALLOW, "robots.txt of " + site.url("").getAuthority());
            assertThat(visit.download(site.url("/meta.json"), Budget.PAGE)).isEqualTo(refused);
            assertThat(visit.download(site.url("/products?page=1"), Budget.PAGE))
                    .isEqualTo(refused);
            assertThat(visit.download(site.url("/feed.xml"), Budget.FEED)).isInstanceOf(Downloaded.Content.class);
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed.xml");
    }

    @Test
    void asksAClosedHostForNoFeed() throws InterruptedException {
        site.with("/p", Answer.status(403)).with("/feed.xml", Answer.xml("<rss/>"));

        try (Visit visit = visit()) {
            while (!visit.isClosed()) {
                visit.fetch(site.url("/p"), Known.NOTHING);
            }
            assertThat(visit.download(site.url("/feed.xml"), Budget.FEED))
                    .isInstanceOfSatisfying(Downloaded.Missing.class, missing -> assertThat(missing.trouble())
                            .isEqualTo(Trouble.HOST_CLOSED));
        }
        assertThat(site.asked()).doesNotContain("/feed.xml");
    }

    @Test
    void aFeedThatAsksForTooLongAPauseClosesTheHost() throws InterruptedException {
        site.with("/feed.xml", Answer.status(503, "Retry-After", "3600"));

        try (Visit visit = visit()) {
            assertThat(visit.download(site.url("/feed.xml"), Budget.FEED)).isInstanceOf(Downloaded.Missing.class);
            assertThat(visit.isClosed()).isTrue();
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed.xml");
    }

    @Test
    void goesNowhereThatRobotsTxtForbids() throws InterruptedException {
        site.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /private\nDisallow: /login"))
                .with("/p", Answer.status(301, "Location", "/private/p"))
                .with("/q", Answer.status(301, "Location", "/login"))
                .with("/feed.xml", Answer.status(302, "Location", "/private/feed.xml"))
                .with("/private/p", Answer.html("<title>Secret</title>"))
                .with("/private/feed.xml", Answer.xml("<rss/>"));

        try (Visit visit = visit()) {
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING))
                    .isEqualTo(new Fetched.Failed(
                            Trouble.REDIRECTED_ELSEWHERE, "redirected to /private/p, which robots.txt forbids"));
            assertThat(visit.fetch(site.url("/q"), Known.NOTHING))
                    .isInstanceOfSatisfying(Fetched.Blocked.class, blocked -> assertThat(blocked.trouble())
                            .isEqualTo(Trouble.LOGIN));
            assertThat(visit.download(site.url("/feed.xml"), Budget.FEED))
                    .isEqualTo(new Downloaded.Missing(
                            Trouble.ROBOTS_DISALLOW,
                            "robots.txt of " + site.url("").getAuthority() + ", where it leads: "
                                    + site.url("/private/feed.xml")));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/p", "/q", "/feed.xml");
    }

    @Test
    void takesNoPageOfAnotherSiteForOneOfThis() throws InterruptedException {
        try (LocalSite other = new LocalSite()) {
            site.leadingTo(other)
                    .with("/p", Answer.status(301, "Location", other.url("/p").toString()))
                    .with(
                            "/q",
                            Answer.status(302, "Location", other.url("/login").toString()));

            try (Visit visit = visit()) {
                assertThat(visit.fetch(site.url("/p"), Known.NOTHING))
                        .isEqualTo(new Fetched.Failed(
                                Trouble.REDIRECTED_ELSEWHERE,
                                "redirected to " + other.url("").getAuthority()));
                assertThat(visit.fetch(site.url("/q"), Known.NOTHING))
                        .isInstanceOfSatisfying(Fetched.Blocked.class, blocked -> assertThat(blocked.trouble())
                                .isEqualTo(Trouble.LOGIN));
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void whatLeadsToAnotherHostObeysItsRobotsTxtToo() throws InterruptedException {
        try (LocalSite other = new LocalSite()) {
            other.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /closed"))
                    .with("/open.xml", Answer.xml("<rss/>"))
                    .with("/closed.xml", Answer.xml("<rss/>"));
            site.leadingTo(other)
                    .with(
                            "/a.xml",
                            Answer.status(
                                    302, "Location", other.url("/open.xml").toString()))
                    .with(
                            "/b.xml",
                            Answer.status(
                                    302, "Location", other.url("/closed.xml").toString()));

            try (Visit visit = visit()) {
                assertThat(visit.download(site.url("/a.xml"), Budget.FEED)).isInstanceOf(Downloaded.Content.class);
                assertThat(visit.download(site.url("/b.xml"), Budget.FEED))
                        .isInstanceOfSatisfying(Downloaded.Missing.class, missing -> assertThat(missing.trouble())
                                .isEqualTo(Trouble.ROBOTS_DISALLOW));
            }
            assertThat(other.asked()).containsExactly("/robots.txt", "/open.xml");
        }
    }

    @Test
    void everyRedirectWaitsForItsTurn() throws InterruptedException {
        site.with("/p", Answer.status(301, "Location", "/q")).with("/q", Answer.html("<title>Kettle</title>"));
        Duration delay = Duration.ofMillis(300);

        try (Visit visit = site.visits().begin(site.url("/"), HASTY.withDelay(delay))) {
            long started = System.nanoTime();
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING))
                    .isInstanceOfSatisfying(
                            Fetched.Page.class, page -> assertThat(page.url()).isEqualTo(site.url("/q")));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void endsInAnEndlessRedirect() throws InterruptedException {
        site.with("/p", Answer.status(301, "Location", "/p"));

        try (Visit visit = visit()) {
            assertThat(visit.fetch(site.url("/p"), Known.NOTHING))
                    .isEqualTo(new Fetched.Failed(Trouble.TOO_MANY_REDIRECTS, "more than 5 redirects"));
        }
        assertThat(site.asked()).hasSize(7);
    }

    private Visit visit() {
        return site.visits().begin(site.url("/"), HASTY);
    }
}
