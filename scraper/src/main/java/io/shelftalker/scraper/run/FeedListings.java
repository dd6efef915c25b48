package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Comparison;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.feed.Feed;
import io.shelftalker.scraper.feed.FeedReading;
import io.shelftalker.scraper.feed.FeedRow;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first step of a run over a feed: its rows are listed and staged at once, and no page is left to fetch. */
@Singleton
final class FeedListings {
    private final Pages pages;
    private final Runs runs;
    private final Staging staging;
    private final Troubles troubles;
    private final StockAsks stockAsks;
    private final Catalog catalog;
    private final Sources sources;

    FeedListings(Tables tables, Catalog catalog, Sources sources) {
        this.pages = tables.pages();
        this.runs = tables.runs();
        this.staging = tables.staging();
        this.troubles = tables.troubles();
        this.stockAsks = tables.stockAsks();
        this.catalog = catalog;
        this.sources = sources;
    }

    /** @return how the run ends, where nothing could be read */
    Optional<Ending> read(Feed feed, Listings.Work work, Source source, Visit visit) throws InterruptedException {
        FeedReading reading = feed.read(visit, rows -> keep(work, source, rows));
        return work.lead().in(handle -> {
            runs.lock(handle, work.run().key());
            sources.fed(handle, source.id(), true);
            troubles.note(handle, work.run().key(), Reason.Part.LIST, troubles(reading));
            boolean emptied = reading.rows() == 0
                    && reading.malformed() == 0
                    && reading.problem().isEmpty()
                    && source.listedPages().orElse(0) > 0;
            if (reading.rows() == 0 && !emptied) {
                return Optional.of(reading.problem()
                        .map(problem -> Ending.failed(problem.trouble(), problem.detail()))
                        .orElse(Ending.failed(Trouble.FEED_UNREADABLE, "the feed lists no products")));
            }
            boolean whole = reading.isWhole() || emptied;
            long listed = pages.listed(handle, work.run());
            runs.listed(handle, work.run().key(), whole, listed, reading.rows());
            runs.count(handle, work.run().key(), Tally.ofProducts(reading.rows()));
            if (whole && !Listings.isShrunken(source, listed)) {
                sources.listed(handle, source.id(), listed);
            }
            return Optional.empty();
        });
    }

    private void keep(Listings.Work work, Source source, List<FeedRow> rows) {
        // A feed may name a product twice; the first row counts.
        Map<String, Observation> products = new LinkedHashMap<>();
        rows.forEach(row -> products.putIfAbsent(row.observation().externalId(), row.observation()));
        work.lead().in(handle -> {
            runs.lock(handle, work.run().key());
            pages.fed(handle, work.run(), rows);
            if (source.rules().stores().stock().isPresent()) {
                stockAsks.keep(
                        handle,
                        source.id(),
                        products.values().stream().map(StockAsk::of).toList());
            }
            Collection<Observation> observations = products.values();
            Comparison comparison = catalog.compare(handle, work.run().source(), List.copyOf(observations));
            catalog.hold(handle, work.run().source(), List.copyOf(products.keySet()));
            staging.add(handle, work.run(), comparison.changed());
            if (!comparison.doubtful().isEmpty()) {
                catalog.doubt(handle, work.run().source(), comparison);
            }
            catalog.confirm(handle, work.run().source(), comparison);
            return true;
        });
    }

    private static List<FailedPage> troubles(FeedReading reading) {
        if (reading.problem().isPresent()) {
            FeedReading.Problem problem = reading.problem().get();
            return List.of(new FailedPage(problem.url().toString(), problem.trouble(), problem.detail()));
        }
        return reading.malformed() == 0
                ? List.of()
                : List.of(new FailedPage(
                        reading.urls().getFirst().toString(),
                        Trouble.FEED_UNREADABLE,
                        reading.malformed() + " rows lack an id, a name or a link"));
    }
}
