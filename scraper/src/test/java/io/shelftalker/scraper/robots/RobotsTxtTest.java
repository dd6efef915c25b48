package io.shelftalker.scraper.robots;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobotsTxtTest {
    @Test
    void theLongestPatternDecidesAndAllowingWinsATie() {
        RobotsTxt robots = RobotsTxt.read("""
                User-agent: *
                Disallow: /shop
                Allow: /shop/kettles
                Disallow: /shop/kettles/*/print$
                Allow: /tie
                Disallow: /tie
                """);

        assertThat(robots.decide("kettlebot", "https://shop.example/shop/cups"))
                .isEqualTo(new RobotsTxt.Decision(false, 2, "Disallow: /shop"));
        assertThat(robots.decide("kettlebot", "https://shop.example/shop/kettles/9")
                        .line())
                .isEqualTo(3);
        assertThat(robots.decide("kettlebot", "https://shop.example/shop/kettles/9/print")
                        .line())
                .isEqualTo(4);
        assertThat(allows(robots, "/shop/kettles/9/print?a=1")).isTrue();
        assertThat(allows(robots, "/tie")).isTrue();
        assertThat(robots.decide("kettlebot", "https://shop.example/")).isEqualTo(new RobotsTxt.Decision(true, 0, ""));
    }

    @Test
    void aCrawlerObeysAllGroupsThatNameItAndNoOthers() {
        RobotsTxt robots = RobotsTxt.read("""
                Disallow: /early
                User-agent: KettleBot
                User-agent: cupbot
                Disallow: /a
                Sitemap: https://shop.example/map.xml
                User-agent: *
                Disallow: /
                User-agent: kettlebot/2.0
                Disallow: /b
                """);

        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isFalse();
        assertThat(allows(robots, "/early")).isTrue();
        assertThat(robots.decide("cupbot", "/b").allowed()).isTrue();
        assertThat(robots.decide("kettle", "/c").allowed()).isFalse();
        assertThat(robots.decide("kettle", "/robots.txt").allowed()).isTrue();
    }

    @Test
    void linesOfOtherStandardsDoNotSplitAGroup() {
        RobotsTxt robots = RobotsTxt.read("User-agent: kettlebot\nCrawl-delay: 3\nUser-agent: *\nDisallow: /x");

        assertThat(allows(robots, "/x")).isFalse();
        assertThat(robots.pause("kettlebot")).hasValueSatisfying(pause -> {
            assertThat(pause.seconds()).isEqualByComparingTo("3");
            assertThat(pause.line()).isEqualTo(2);
        });
        assertThat(robots.pause("cupbot")).isEmpty();
    }

    @Test
    void escapesAreSpelledOneWayBeforeTheyAreCompared() {
        RobotsTxt robots = RobotsTxt.read("""
                User-agent: *
                Disallow: /thé
                Disallow: /%7ejoe
                Disallow: /a%2Fb
                Disallow: /x<y
                Disallow: /price%24
                Disallow: /half%zz
                """);

        assertThat(allows(robots, "/th%c3%a9")).isFalse();
        assertThat(allows(robots, "/~joe")).isFalse();
        assertThat(allows(robots, "/a%2fb")).isFalse();
        assertThat(allows(robots, "/a/b")).isTrue();
        assertThat(allows(robots, "/x%3Cy")).isFalse();
        assertThat(allows(robots, "/price$s")).isFalse();
        assertThat(allows(robots, "/price")).isTrue();
        assertThat(allows(robots, "/half%zz")).isFalse();
    }

    @Test
    void slipsOfThePenAreUnderstood() {
        RobotsTxt robots =
                RobotsTxt.read("Useragent: *\nDissalow: /a\nDisallow /b\nDisallow: c # not ours\nNoindex: /d\n");

        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isFalse();
        assertThat(allows(robots, "/c")).isFalse();
        assertThat(allows(robots, "/d")).isTrue();
    }

    @Test
    void marksAndLineEndsOfEveryKindAreRead() {
        assertThat(allows(RobotsTxt.read("\ufeffUser-agent: *\r\rDisallow: /a\r\n".getBytes(UTF_8)), "/a"))
                .isFalse();
        assertThat(allows(RobotsTxt.read("\ufeffUser-agent: *\nDisallow: /a".getBytes(UTF_16LE)), "/a"))
                .isFalse();
    }

    @Test
    void aPauseThatIsNoNumberIsNone() {
        assertThat(RobotsTxt.read("User-agent: *\nCrawl-delay: soon").pause("kettlebot"))
                .isEmpty();
        assertThat(RobotsTxt.read("User-agent: *\nCrawl-delay: -1").pause("kettlebot"))
                .isEmpty();
    }

    @Test
    void sitemapsAreNamedOutsideOfGroups() {
        assertThat(RobotsTxt.read("Sitemap: /a.xml\nUser-agent: x\nsitemap:https://shop.example/b.xml\nSitemap: /a.xml")
                        .sitemaps())
                .isEqualTo(List.of("/a.xml", "https://shop.example/b.xml"));
    }

    @Test
    void whatStandsBehindFiveHundredKibibytesIsNotRead() {
        String padding = IntStream.range(0, 13_500)
                .mapToObj(line -> "# padding padding padding padding padding")
                .collect(Collectors.joining("\n"));
        RobotsTxt robots =
                RobotsTxt.read(("User-agent: *\nDisallow: /a\n" + padding + "\nDisallow: /b\n").getBytes(UTF_8));

        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isTrue();
    }

    @Test
    void manyStarsCostNoMoreThanTheyMust() {
        String stars = "/" + "a*".repeat(2_000) + "b";
        RobotsTxt robots = RobotsTxt.read("User-agent: *\nDisallow: " + stars);

        assertThat(allows(robots, "/" + "a".repeat(20_000))).isTrue();
    }

    private static boolean allows(RobotsTxt robots, String url) {
        return robots.decide("kettlebot", url).allowed();
    }
}
