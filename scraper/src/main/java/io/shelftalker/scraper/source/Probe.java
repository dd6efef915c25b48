package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.extract.Extraction;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.fetch.Politeness;
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
    private final Sitemaps sitemaps;
    private final Extraction extraction;
    private final InstantSource clock;

    public Probe(Visits visits, Sitemaps sitemaps, Extraction extraction, InstantSource clock) {
        this.visits = visits;
        this.sitemaps = sitemaps;
        this.extraction = extraction;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param title of its home page
     * @param example a product that was read there, if any page that was looked at has one
     */
    public record Found(URI url, Optional<String> title, Listing listing, Optional<Observation> example) {}

    public Found look(URI url) throws InterruptedException {
        Politeness quick = Politeness.DEFAULT.withDelay(Duration.ofMillis(100));
        try (Visit visit = visits.begin(url, quick)) {
            List<URI> pages = new ArrayList<>();
            Listing listing = sitemaps.list(
                    url,
                    visit.rules(url),
                    entries -> pages.addAll(entries.stream().map(Entry::url).toList()));
            return new Found(url, title(visit, url), listing, example(visit, pages));
        }
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
