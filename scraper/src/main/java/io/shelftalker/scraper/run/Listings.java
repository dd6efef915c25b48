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

/** The first step of a run: reads the site's list of pages and plans which of them to fetch. */
@Singleton
final class Listings {
    private static final int BATCH = 2_000;
    private static final int CONTROLS = 5;

    private final Sitemaps sitemaps;
    private final Pages pages;
    private final Runs runs;
    private final Troubles troubles;
    private final Sources sources;
    private final Wanted wanted;

    Listings(Sitemaps sitemaps, Tables tables, Sources sources, Wanted wanted) {
        this.sitemaps = sitemaps;
        this.pages = tables.pages();
        this.runs = tables.runs();
        this.troubles = tables.troubles();
        this.sources = sources;
        this.wanted = wanted;
    }

    /** @return how the run ends, where there is nothing to read */
    Optional<Ending> read(Lead lead, Run run, Source source, Visit visit) {
        if (visit.rules(source.url()).isUnreachable()) {
            return Optional.of(Ending.failed(
                    Trouble.ROBOTS_UNREACHABLE, "robots.txt of " + source.url().getHost()));
        }
        Listing listing = sitemaps.list(source.url(), visit.rules(source.url()), entries -> keep(lead, run, entries));
        return lead.in(handle -> {
            troubles.note(
                    handle,
                    run.key(),
                    Reason.Part.LIST,
                    listing.problems().stream().map(Listings::trouble).toList());
            if (listing.pages() == 0 && !isEmptied(listing, source)) {
                Listing.Problem problem = listing.problems().getFirst();
                return Optional.of(Ending.failed(problem.trouble(), problem.detail()));
            }
            boolean whole = listing.isWhole() || isEmptied(listing, source);
            long listed = pages.listed(handle, run);
            long due = pages.plan(handle, run, source, wanted.of(handle, source.id()))
                    + pages.control(handle, run, CONTROLS);
            runs.listed(handle, run.key(), whole, listed, due);
            if (whole && !isShrunken(source, listed)) {
                sources.listed(handle, source.id(), listed);
            }
            return Optional.empty();
        });
    }

    /** Whether a list is so much shorter than the one before that it is not believed. */
    static boolean isShrunken(Source source, long listed) {
        return source.listedPages().isPresent()
                && listed * 10 < source.listedPages().getAsLong() * 7;
    }

    /** A list that is there and has nothing in it, though it had something before. */
    private static boolean isEmptied(Listing listing, Source source) {
        return source.listedPages().orElse(0) > 0
                && listing.pages() == 0
                && listing.problems().stream().allMatch(problem -> problem.trouble() == Trouble.SITEMAP_EMPTY);
    }

    private void keep(Lead lead, Run run, List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            lead.in(handle -> {
                pages.list(handle, run, batch);
                return true;
            });
        }
    }

    private static FailedPage trouble(Listing.Problem problem) {
        return new FailedPage(problem.url().toString(), problem.trouble(), problem.detail());
    }
}
