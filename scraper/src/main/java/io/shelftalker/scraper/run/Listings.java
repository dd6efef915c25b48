package io.shelftalker.scraper.run;

import io.shelftalker.scraper.feed.Feed;
import io.shelftalker.scraper.feed.Feeds;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.sitemap.Listing;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The first step of a run: finds out what lists the source's products, a feed or sitemaps, and has it read. */
@Singleton
final class Listings {
    private final Feeds feeds;
    private final FeedListings fed;
    private final SitemapListings sitemaps;
    private final Glances glances;
    private final Sources sources;

    Listings(Feeds feeds, FeedListings fed, SitemapListings sitemaps, Glances glances, Sources sources) {
        this.feeds = feeds;
        this.fed = fed;
        this.sitemaps = sitemaps;
        this.glances = glances;
        this.sources = sources;
    }

    /** A run under a lead. */
    record Work(Lead lead, Run run) {}

    /** @return how the run ends, where there is nothing to read */
    Optional<Ending> read(Work work, Source source, Visit visit) throws InterruptedException {
        Optional<String> missing = visit.rules(source.url()).missing();
        if (missing.isPresent()) {
            return Optional.of(Ending.failed(
                    Trouble.ROBOTS_UNREACHABLE, "robots.txt of " + source.url().getAuthority() + ": " + missing.get()));
        }
        if (work.run().isGlance()) {
            return missing(visit).or(() -> glances.plan(work, source));
        }
        URI feedUrl = source.feed().orElse(source.url());
        if (Feeds.isRefused(feedUrl, visit)) {
            return Optional.of(Ending.failed(Trouble.ROBOTS_DISALLOW, "robots.txt of " + feedUrl.getHost()));
        }
        Optional<Feed> feed = feeds.at(feedUrl, visit);
        if (feed.isPresent()) {
            Optional<Ending> ending = fed.read(feed.get(), work, source, visit);
            if (source.feed().isEmpty() || !isGone(ending)) {
                return ending;
            }
            work.lead().in(handle -> sources.withoutFeed(handle, source.id()));
        }
        return readSite(work, source, visit);
    }

    private Optional<Ending> readSite(Work work, Source source, Visit visit) throws InterruptedException {
        Optional<Ending> missing = missing(visit);
        if (missing.isPresent()) {
            return missing;
        }
        Listing listing = sitemaps.list(work, source, visit);
        Optional<Feed> own = lacksSitemap(listing, source) ? feeds.of(source.url(), visit) : Optional.empty();
        if (own.isPresent()) {
            work.lead()
                    .in(handle -> sources.feeds(handle, source.id(), own.get().url()));
            return fed.read(own.get(), work, source, visit);
        }
        return sitemaps.plan(work, source, listing);
    }

    private static Optional<Ending> missing(Visit visit) {
        return visit.missing().map(failed -> Ending.failed(failed.trouble(), failed.detail()));
    }

    /** Whether a feed ended because it is not there any more. */
    private static boolean isGone(Optional<Ending> ending) {
        return ending.flatMap(Ending::trouble)
                .filter(Trouble.NOT_FOUND.name()::equals)
                .isPresent();
    }

    /** A source that never had a sitemap, and has none now. One whose sitemap is away for a while is no such source. */
    private static boolean lacksSitemap(Listing listing, Source source) {
        return listing.pages() == 0
                && (source.listedPages().isEmpty() || source.feed().isPresent())
                && listing.problems().stream()
                        .allMatch(problem -> problem.trouble() == Trouble.NO_SITEMAP
                                || problem.trouble() == Trouble.NOT_FOUND
                                || problem.trouble() == Trouble.SITEMAP_IS_HTML);
    }

    /** Whether a list is so much shorter than the one before that it is not believed. */
    static boolean isShrunken(Source source, long listed) {
        return source.listedPages().isPresent()
                && listed * 10 < source.listedPages().getAsLong() * 7;
    }
}
