package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.extract.Extraction;
import io.shelftalker.scraper.feed.Feed;
import io.shelftalker.scraper.feed.FeedReading;
import io.shelftalker.scraper.feed.FeedRow;
import io.shelftalker.scraper.feed.Feeds;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.fetch.Visits;
import io.shelftalker.scraper.sitemap.Entry;
import io.shelftalker.scraper.sitemap.Listing;
import io.shelftalker.scraper.sitemap.Sitemaps;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at an address and says what a source there would have. Asks for a dozen pages at most. */
@Singleton
public final class Probe {
    private static final int SAMPLES = 10;

    private final Visits visits;
    private final Feeds feeds;
    private final Sitemaps sitemaps;
    private final Extraction extraction;
    private final InstantSource clock;

    public Probe(Visits visits, Feeds feeds, Sitemaps sitemaps, Extraction extraction, InstantSource clock) {
        this.visits = visits;
        this.feeds = feeds;
        this.sitemaps = sitemaps;
        this.extraction = extraction;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param title of its home page
     * @param example a product that was read there, if anything that was looked at has one
     */
    public record Found(URI url, Optional<String> title, Content content, Optional<Observation> example) {}

    /** What lists the products. */
    public sealed interface Content {}

    /** The pages of a site. */
    public record Pages(Listing listing) implements Content {}

    /** A feed, of which the first answer was read. @param reading how that went */
    public record Rows(URI feed, FeedReading reading) implements Content {}

    /** Looks at the home page, sitemap or feed that is at an address. */
    public Found look(URI url) throws InterruptedException {
        Politeness quick = Politeness.DEFAULT.withDelay(Duration.ofMillis(100));
        try (Visit visit = visits.begin(url, quick)) {
            Optional<String> missing = visit.rules(url).missing();
            if (missing.isPresent()) {
                return refused(url, Trouble.ROBOTS_UNREACHABLE, missing.get());
            }
            if (Feeds.isRefused(url, visit)) {
                return refused(url, Trouble.ROBOTS_DISALLOW, "");
            }
            Optional<Feed> feed = feeds.at(url, visit);
            return feed.isPresent() ? fed(visit, url, feed.get()) : listed(visit, url);
        }
    }

    private static Found refused(URI url, Trouble trouble, String detail) {
        FeedReading.Problem problem = new FeedReading.Problem(url.resolve("/robots.txt"), trouble, detail);
        FeedReading nothing = new FeedReading(List.of(), 0, 0, Optional.of(problem));
        return new Found(url, Optional.empty(), new Rows(url, nothing), Optional.empty());
    }

    private Found fed(Visit visit, URI url, Feed feed) throws InterruptedException {
        List<FeedRow> rows = new ArrayList<>();
        FeedReading reading = feed.look(visit, rows::addAll);
        Optional<Observation> example = rows.stream().map(FeedRow::observation).findFirst();
        return new Found(url, title(visit, url), new Rows(feed.url(), reading), example);
    }

    private Found listed(Visit visit, URI url) throws InterruptedException {
        List<URI> pages = new ArrayList<>();
        Listing listing = sitemaps.list(
                url,
                visit,
                entries -> pages.addAll(entries.stream().map(Entry::url).toList()));
        Optional<Feed> own = listing.pages() == 0 ? feeds.of(url, visit) : Optional.empty();
        return own.isPresent()
                ? fed(visit, url, own.get())
                : new Found(url, title(visit, url), new Pages(listing), example(visit, pages));
    }

    private static Optional<String> title(Visit visit, URI url) throws InterruptedException {
        return visit.fetch(url.resolve("/"), Known.NOTHING) instanceof Fetched.Page page
                ? Optional.of(page.document().title()).filter(title -> !title.isBlank())
                : Optional.empty();
    }

    /** Looks from the end, where products stand: home page, categories and articles tend to come first. */
    private Optional<Observation> example(Visit visit, List<URI> pages) throws InterruptedException {
        int step = Math.max(1, pages.size() / SAMPLES);
        Optional<Observation> example = Optional.empty();
        for (int index = pages.size() - 1; index >= 0 && example.isEmpty() && !visit.isClosed(); index -= step) {
            example = read(visit, pages.get(index));
        }
        return example;
    }

    private Optional<Observation> read(Visit visit, URI url) throws InterruptedException {
        return visit.fetch(url, Known.NOTHING) instanceof Fetched.Page page
                ? extraction.read(page.url(), page.document(), clock.instant())
                : Optional.empty();
    }
}
