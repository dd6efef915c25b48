package io.shelftalker.testkit.shop;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a shop is served.
 *
 * @param port 0 takes a free one
 * @param urlsPerSitemap above so many products the sitemap is an index of parts
 * @param compressedParts the index names its parts as .xml.gz (both forms are always served)
 * @param robotsRules lines of the group for every agent
 * @param crawlDelay written to robots.txt where given
 * @param pageSize about how large a product page becomes, filled with ordinary HTML; 0 leaves it as it is
 */
public record ShopSettings(
        String name,
        int port,
        int urlsPerSitemap,
        boolean compressedParts,
        String robotsRules,
        @Nullable Duration crawlDelay,
        int pageSize,
        Pictures pictures,
        InstantSource clock) {

    public ShopSettings {
        if (urlsPerSitemap < 1 || urlsPerSitemap > 50_000) {
            throw new IllegalArgumentException("A sitemap holds 1 to 50000 URLs, not " + urlsPerSitemap);
        }
    }

    /** A shop named Brindille on a free port, one sitemap to 5,000 products, everything allowed, drawn pictures. */
    public static ShopSettings defaults() {
        return new ShopSettings(
                "Brindille General Store",
                0,
                5_000,
                false,
                "Disallow: /cart\nDisallow: /login",
                null,
                0,
                new PlainPictures(),
                InstantSource.system());
    }

    public ShopSettings withName(String shop) {
        return new ShopSettings(
                shop, port, urlsPerSitemap, compressedParts, robotsRules, crawlDelay, pageSize, pictures, clock);
    }

    public ShopSettings withPort(int number) {
        return new ShopSettings(
                name, number, urlsPerSitemap, compressedParts, robotsRules, crawlDelay, pageSize, pictures, clock);
    }

    public ShopSettings withSitemapParts(int urls, boolean compressed) {
        return new ShopSettings(name, port, urls, compressed, robotsRules, crawlDelay, pageSize, pictures, clock);
    }

    public ShopSettings withRobots(String rules, @Nullable Duration delay) {
        return new ShopSettings(name, port, urlsPerSitemap, compressedParts, rules, delay, pageSize, pictures, clock);
    }

    public ShopSettings withPageSize(int bytes) {
        return new ShopSettings(
                name, port, urlsPerSitemap, compressedParts, robotsRules, crawlDelay, bytes, pictures, clock);
    }

    public ShopSettings withPictures(Pictures source) {
        return new ShopSettings(
                name, port, urlsPerSitemap, compressedParts, robotsRules, crawlDelay, pageSize, source, clock);
    }

    public ShopSettings withClock(InstantSource source) {
        return new ShopSettings(
                name, port, urlsPerSitemap, compressedParts, robotsRules, crawlDelay, pageSize, pictures, source);
    }
}
