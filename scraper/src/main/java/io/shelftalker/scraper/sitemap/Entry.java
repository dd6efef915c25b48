package io.shelftalker.scraper.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A page that a sitemap lists. @param lastmod when it last changed, where the sitemap says so */
public record Entry(URI url, Optional<LastMod> lastmod) {

    /**
     * When a page last changed, as its sitemap says.
     *
     * @param text as written
     * @param end the last moment that it may mean: a date alone means any moment of that day, anywhere on Earth
     */
    public record LastMod(String text, Instant end) {}
}
