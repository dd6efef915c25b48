package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Comparison;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes down what a worker read: pages as they are now, differences staged, the rest verified. */
@Singleton
final class Settling {
    private final Pages pages;
    private final Frontier frontier;
    private final Staging staging;
    private final Runs runs;
    private final Troubles troubles;
    private final StockAsks stockAsks;
    private final Catalog catalog;
    private final Moves moves;
    private final LastModChecks lastmod;

    Settling(Tables tables, Catalog catalog, Moves moves, LastModChecks lastmod) {
        this.pages = tables.pages();
        this.frontier = tables.frontier();
        this.staging = tables.staging();
        this.runs = tables.runs();
        this.troubles = tables.troubles();
        this.stockAsks = tables.stockAsks();
        this.catalog = catalog;
        this.moves = moves;
        this.lastmod = lastmod;
    }

    /** @return the run as it is now */
    Run settle(Handle handle, Run run, Source source, String worker, List<Visited> visited) {
        // First of all: whoever applies what is staged locks the run before the offers, too.
        runs.lock(handle, run.key());
        List<Visited> own = moves.follow(handle, run, frontier.settle(handle, run, worker, visited));
        pages.remember(handle, run.isGlance() ? answered(own) : own);
        if (source.rules().stores().stock().isPresent()) {
            stockAsks.keep(handle, run.source(), StockAsk.of(own));
        }
        Set<String> shelved = stage(handle, run, own);
        if (!shelved.isEmpty()) {
            stockAsks.shelved(handle, run, shelved);
        }
        troubles.note(handle, run.key(), Reason.Part.PAGE, unread(own));
        troubles.note(handle, run.key(), Reason.Part.PRICE, priceless(own));
        return runs.count(handle, run.key(), Tally.of(own, shelved.size()));
    }

    /** A glance concludes nothing from pages that do not answer as before: that is for a run that sees the others as well. */
    private static List<Visited> answered(List<Visited> visited) {
        return visited.stream()
                .filter(each -> each.result() instanceof Visited.Read || each.result() instanceof Visited.Same)
                .toList();
    }

    /** @return those of the products that some store had before, as far as what stores have was read */
    private Set<String> stage(Handle handle, Run run, List<Visited> visited) {
        List<Observation> observations = new ArrayList<>();
        List<String> verified = new ArrayList<>();
        for (Visited each : visited) {
            if (each.result() instanceof Visited.Read read) {
                read.product().ifPresent(observations::add);
            }
            if (each.result() instanceof Visited.Same) {
                each.errand().externalId().ifPresent(verified::add);
            }
        }
        Comparison comparison = compare(handle, run, observations);
        // All at once and after any moves, as those wait for whoever changes the offers of several shops.
        catalog.hold(handle, run.source(), ids(observations, verified));
        if (!observations.isEmpty()) {
            staging.add(handle, run, comparison.changed());
            doubt(handle, run, comparison);
            enliven(handle, run, comparison);
            catalog.confirm(handle, run.source(), comparison);
            catalog.verifiedInStores(handle, run.source(), observations);
        }
        lastmod.check(handle, run, visited, comparison.changed());
        if (!verified.isEmpty()) {
            catalog.verified(handle, run.source(), verified);
        }
        return comparison.shelved();
    }

    private Comparison compare(Handle handle, Run run, List<Observation> observations) {
        if (observations.isEmpty()) {
            return new Comparison(List.of(), Set.of());
        }
        Comparison comparison = catalog.compare(handle, run.source(), observations);
        return moves.find(handle, run, comparison) ? catalog.compare(handle, run.source(), observations) : comparison;
    }

    private static List<String> ids(List<Observation> observations, List<String> verified) {
        return Stream.concat(observations.stream().map(Observation::externalId), verified.stream())
                .toList();
    }

    /** A price that is not believed yet is looked at again in the next run, whatever the list says of its page. */
    private void doubt(Handle handle, Run run, Comparison comparison) {
        List<String> doubtful =
                comparison.doubtful().stream().map(Observation::externalId).toList();
        if (!doubtful.isEmpty()) {
            catalog.doubt(handle, run.source(), comparison);
            pages.lookAgain(handle, run.source(), doubtful);
        }
    }

    private void enliven(Handle handle, Run run, Comparison comparison) {
        List<String> lively = comparison.lively();
        if (!lively.isEmpty()) {
            pages.enliven(handle, run.source(), lively);
        }
    }

    private static List<FailedPage> unread(List<Visited> visited) {
        return visited.stream().flatMap(each -> trouble(each).stream()).toList();
    }

    private static List<FailedPage> priceless(List<Visited> visited) {
        return visited.stream().flatMap(each -> priceless(each).stream()).toList();
    }

    private static Optional<FailedPage> priceless(Visited visited) {
        if (!(visited.result() instanceof Visited.Read read)) {
            return Optional.empty();
        }
        String url = visited.errand().url().toString();
        return read.isWithoutPrice()
                ? Optional.of(new FailedPage(url, Trouble.NO_PRICE, ""))
                : read.prices().open().map(text -> new FailedPage(url, Trouble.OPEN_PRICE, text));
    }

    private static Optional<FailedPage> trouble(Visited visited) {
        String url = visited.errand().url().toString();
        return switch (visited.result()) {
            case Visited.Unread unread
            when !unread.skipped() -> Optional.of(new FailedPage(url, unread.trouble(), unread.detail()));
            case Visited.Redirected redirected ->
                Optional.of(new FailedPage(url, Trouble.REDIRECTED_ELSEWHERE, redirected.detail()));
            case Visited.Unread _, Visited.Read _, Visited.Same _, Visited.Gone _ -> Optional.empty();
        };
    }
}
