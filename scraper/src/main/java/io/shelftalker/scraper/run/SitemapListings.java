package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.sitemap.Entry;
import io.shelftalker.scraper.sitemap.Listing;
import io.shelftalker.scraper.sitemap.Sitemaps;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The first step of a run over a site: its sitemaps are read, and the pages to fetch are planned. */
@Singleton
final class SitemapListings {
    private static final int BATCH = 2_000;
    private static final int CONTROLS = 5;

    private final Sitemaps sitemaps;
    private final Pages pages;
    private final Frontier frontier;
    private final Runs runs;
    private final Troubles troubles;
    private final Habits habits;
    private final Sources sources;
    private final Wanted wanted;

    SitemapListings(Sitemaps sitemaps, Tables tables, Sources sources, Wanted wanted) {
        this.sitemaps = sitemaps;
        this.pages = tables.pages();
        this.frontier = tables.frontier();
        this.runs = tables.runs();
        this.troubles = tables.troubles();
        this.habits = tables.habits();
        this.sources = sources;
        this.wanted = wanted;
    }

    /** Lists a site's pages for the run, and plans nothing yet. */
    Listing list(Listings.Work work, Source source, Visit visit) throws InterruptedException {
        return sitemaps.list(source.url(), visit, entries -> keep(work, entries));
    }

    /** @return how the run ends, where there is nothing to read */
    Optional<Ending> plan(Listings.Work work, Source source, Listing listing) {
        Run run = work.run();
        return work.lead().in(handle -> {
            runs.lock(handle, run.key());
            sources.fed(handle, source.id(), false);
            boolean emptied = isEmptied(listing, source);
            troubles.note(
                    handle,
                    run.key(),
                    Reason.Part.LIST,
                    emptied
                            // It was read, to its end: there is nothing in it.
                            ? List.of()
                            : listing.problems().stream()
                                    .map(SitemapListings::trouble)
                                    .toList());
            if (listing.pages() == 0 && !emptied) {
                Listing.Problem problem = listing.problems().getFirst();
                return Optional.of(Ending.failed(problem.trouble(), problem.detail()));
            }
            boolean whole = listing.isWhole() || emptied;
            long listed = pages.listed(handle, run);
            habits.reopen(handle, source.id());
            long due = frontier.plan(handle, run, source, wanted.of(handle, source.id()), whole)
                    + frontier.control(handle, run, CONTROLS);
            runs.listed(handle, run.key(), whole, listed, due);
            if (whole && !Listings.isShrunken(source, listed)) {
                sources.listed(handle, source.id(), listed);
            }
            return Optional.empty();
        });
    }

    /** A list that is there and has nothing in it, though it had something before. */
    private static boolean isEmptied(Listing listing, Source source) {
        return source.listedPages().orElse(0) > 0
                && listing.pages() == 0
                && listing.problems().stream().allMatch(problem -> problem.trouble() == Trouble.SITEMAP_EMPTY);
    }

    private void keep(Listings.Work work, List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            work.lead().in(handle -> {
                runs.lock(handle, work.run().key());
                pages.list(handle, work.run(), batch);
                return true;
            });
        }
    }

    private static FailedPage trouble(Listing.Problem problem) {
        return new FailedPage(problem.url().toString(), problem.trouble(), problem.detail());
    }
}
