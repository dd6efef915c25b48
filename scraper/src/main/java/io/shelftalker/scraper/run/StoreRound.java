package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.scraper.extract.StockPhrases;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.rules.StoreRules;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.scraper.store.StoreLine;
import io.shelftalker.scraper.store.StoreList;
import io.shelftalker.scraper.store.StoreLists;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The step of a run after its pages: reads the shop's directory of stores now and then, and asks what they have of the
 * products that matter most. What cannot be read leaves everything as it was, and the run goes on.
 */
@Singleton
final class StoreRound {
    private static final Duration DIRECTORY_AGE = Duration.ofHours(24);

    private final Tables tables;
    private final Sources sources;
    private final Wanted wanted;
    private final StoreLooks looks;
    private final StoreLists lists;

    StoreRound(Tables tables, Sources sources, Wanted wanted, StoreLooks looks, StockPhrases phrases) {
        this.tables = tables;
        this.sources = sources;
        this.wanted = wanted;
        this.looks = looks;
        this.lists = new StoreLists(phrases::read);
    }

    /** A round of a run under its lead. */
    record Tour(Lead lead, Run run, Source source, Visit visit) {
        StoreRules rules() {
            return source.rules().stores();
        }
    }

    void read(Tour tour) throws InterruptedException {
        boolean told =
                tour.rules().directory().isPresent() || tour.rules().stock().isPresent();
        if (!told || tour.visit().isClosed() || !isFetching(tour)) {
            return;
        }
        if (tour.rules().directory().isPresent() && !tour.run().isGlance()) {
            readDirectory(tour, tour.rules().directory().get());
        }
        if (tour.rules().stock().isPresent()) {
            ask(tour, tour.rules().stock().get());
        }
    }

    /** A run that was judged already adds nothing any more. */
    private boolean isFetching(Tour tour) {
        return tour.lead()
                .in(handle -> tables.runs().get(handle, tour.run().key()).state() == RunState.FETCHING);
    }

    private void readDirectory(Tour tour, StoreRules.Directory directory) throws InterruptedException {
        if (!tour.lead().in(handle -> sources.storesDue(handle, tour.source().id(), DIRECTORY_AGE))) {
            return;
        }
        URI url = directory.url().fill(tour.source().url(), Map.of()).orElseThrow();
        StoreList list = lists.ask(url, directory.rows(), tour.visit());
        tour.lead().in(handle -> {
            tables.runs().lock(handle, tour.run().key());
            keep(handle, tour, url, list);
            return true;
        });
    }

    /** None is ever taken away: a directory that lacks a store says nothing of what it had. */
    private void keep(Handle handle, Tour tour, URI url, StoreList list) {
        switch (list) {
            case StoreList.Told(List<StoreLine> lines) -> {
                List<Store> stores =
                        lines.stream().flatMap(line -> line.store().stream()).toList();
                if (stores.isEmpty()) {
                    looks.note(handle, tour.run(), url, Trouble.EMPTY, "a list of no stores");
                    return;
                }
                looks.learn(handle, tour.run(), stores);
                sources.storesRead(handle, tour.source().id());
            }
            case StoreList.Untold(Trouble trouble, String detail) ->
                looks.note(handle, tour.run(), url, trouble, detail);
        }
    }

    private void ask(Tour tour, StoreRules.StockPoint point) throws InterruptedException {
        List<String> waitedFor =
                tour.lead().in(handle -> wanted.of(handle, tour.source().id()));
        List<String> stores =
                point.url().isOfStores() ? tour.lead().in(handle -> looks.stores(handle, tour.run())) : List.of("");
        StockQuestions questions = new StockQuestions(lists, point, tour, System::nanoTime);
        if (point.url().isOfProducts()) {
            askOfProducts(questions, tour, waitedFor, stores);
        } else if (!tour.run().isGlance()) {
            askForLists(questions, tour, stores, !waitedFor.isEmpty());
        }
    }

    private void askOfProducts(StockQuestions questions, Tour tour, List<String> waitedFor, List<String> stores)
            throws InterruptedException {
        if (stores.isEmpty()) {
            return;
        }
        List<StockAsks.Due> due = tour.lead().in(handle -> due(handle, questions, tour, waitedFor));
        boolean othersWait = due.stream().anyMatch(each -> !each.pressing());
        for (StockAsks.Due each : due) {
            if (!questions.mayGoOn()) {
                return;
            }
            int spared = each.pressing() && othersWait ? questions.share() : 0;
            Optional<StockQuestions.Round> round = questions.of(each, stores, spared);
            if (round.isPresent()) {
                settle(questions, tour, each, round.get());
            }
        }
    }

    /** Most pressing first, unless it is the turn of the others. */
    private List<StockAsks.Due> due(Handle handle, StockQuestions questions, Tour tour, List<String> waitedFor) {
        List<StockAsks.Due> due =
                tables.stockAsks().due(handle, tour.run(), tour.source(), waitedFor, questions.places());
        return questions.isTakingTurns() && tables.stockAsks().pressedLast(handle, tour.run())
                ? due.stream()
                        .sorted(Comparator.comparing(StockAsks.Due::pressing))
                        .toList()
                : due;
    }

    private void settle(StockQuestions questions, Tour tour, StockAsks.Due due, StockQuestions.Round round) {
        tour.lead().in(handle -> {
            tables.runs().lock(handle, tour.run().key());
            looks.settle(handle, tour.run(), looks.of(due.ask().externalId(), round.lines()));
            questions.noteUntold(handle, looks);
            round.until()
                    .ifPresentOrElse(
                            store -> tables.stockAsks().askedUntil(handle, tour.run(), due, store),
                            () -> tables.stockAsks().asked(handle, tour.run(), due));
            return true;
        });
    }

    /** All lists are read before any is settled, as one product stands on several of them. */
    private void askForLists(StockQuestions questions, Tour tour, List<String> stores, boolean pressing)
            throws InterruptedException {
        List<String> due = tour.lead()
                .in(handle -> tables.stockAsks().dueLists(handle, tour.run(), tour.source(), stores, pressing));
        Optional<StockQuestions.Lists> read = questions.lists(due);
        if (read.isPresent()) {
            tour.lead().in(handle -> {
                tables.runs().lock(handle, tour.run().key());
                looks.settleCoded(handle, tour.run(), read.get().lines());
                questions.noteUntold(handle, looks);
                tables.stockAsks().askedLists(handle, tour.run(), read.get().asked());
                return true;
            });
        }
    }
}
