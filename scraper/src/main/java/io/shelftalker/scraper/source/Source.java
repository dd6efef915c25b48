package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a catalog comes from.
 *
 * @param name what people call it, unique in the workspace
 * @param url its home page, a sitemap, or any page of it
 * @param mostPages most pages that one run fetches
 * @param refreshHours after how long a page is fetched even if its sitemap says that it did not change
 * @param watchedMinutes how often those of its products are looked at that somebody waits for; 0 for in its runs only
 * @param failures failed runs since the last one that was not
 * @param unreadable whether it was said that it cannot be read
 * @param overdue whether the operators were told that it had no healthy run for too long
 * @param feed where its products are read as data, where that is not its URL
 * @param fed whether its last list was a feed, so that none of its pages is fetched
 * @param render whether its pages are drawn by a browser before they are read
 * @param trustsLastmod whether its sitemap's lastmod was found to move when a page changes
 * @param rules where its operator says that fields stand on its pages
 * @param listedPages how many pages its last whole listing had
 */
public record Source(
        SourceId id,
        String name,
        URI url,
        Cron cron,
        boolean active,
        Politeness politeness,
        int mostPages,
        int refreshHours,
        int watchedMinutes,
        int failures,
        boolean unreadable,
        boolean overdue,
        Optional<URI> feed,
        boolean fed,
        boolean render,
        boolean trustsLastmod,
        Rules rules,
        OptionalLong listedPages) {}
