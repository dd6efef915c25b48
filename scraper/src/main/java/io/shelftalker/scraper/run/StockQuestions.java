package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.rules.StoreRules;
import io.shelftalker.scraper.store.StoreLine;
import io.shelftalker.scraper.store.StoreList;
import io.shelftalker.scraper.store.StoreLists;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Asks a stock endpoint until it was asked enough, or does not answer any more. */
final class StockQuestions {
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Rows that are kept at once. */
    private static final int MOST_LINES = 200_000;

    private final StoreLists lists;
    private final StoreRules.StockPoint point;
    private final StoreRound.Tour tour;
    private final long began = System.nanoTime();
    private final List<Untold> untold = new ArrayList<>();
    private int asked;
    private int failuresInARow;

    StockQuestions(StoreLists lists, StoreRules.StockPoint point, StoreRound.Tour tour) {
        this.lists = lists;
        this.point = point;
        this.tour = tour;
    }

    private record Untold(URI url, Trouble trouble, String detail) {}

    /** Lists that were asked for, and what stood on those that could be read. */
    record Lists(List<String> asked, List<StoreLine> lines) {}

    /** What has to be known of a product to ask for it. */
    Set<String> places() {
        return point.url().places();
    }

    boolean mayGoOn() {
        return asked < point.most()
                && failuresInARow < FAILURES_IN_A_ROW
                && !tour.visit().isClosed()
                && System.nanoTime() - began < LONGEST.toNanos();
    }

    /** What stores have of a product. @param stores those to ask one by one, where that is how it is asked */
    List<StoreLine> of(StockAsk ask, List<String> stores) throws InterruptedException {
        if (!point.url().isOfStores()) {
            return ask(ask.places());
        }
        List<StoreLine> lines = new ArrayList<>();
        for (String store : stores) {
            if (mayGoOn()) {
                ask(ask.places(store)).forEach(line -> lines.add(line.in(store)));
            }
        }
        return lines;
    }

    /** What stands on lists. @return empty where none was asked for */
    Optional<Lists> lists(List<String> stores) throws InterruptedException {
        List<String> done = new ArrayList<>();
        List<StoreLine> lines = new ArrayList<>();
        for (String store : stores) {
            if (!mayGoOn() || lines.size() > MOST_LINES) {
                break;
            }
            List<StoreLine> told = ask(store.isEmpty() ? Map.of() : Map.of("store", store));
            told.forEach(line -> lines.add(store.isEmpty() ? line : line.in(store)));
            done.add(store);
        }
        return done.isEmpty() ? Optional.empty() : Optional.of(new Lists(done, lines));
    }

    /** Hands over what could not be read since the last time. */
    void noteUntold(Handle handle, StoreLooks looks) {
        untold.forEach(each -> looks.note(handle, tour.run(), each.url(), each.trouble(), each.detail()));
        untold.clear();
    }

    private List<StoreLine> ask(Map<String, String> values) throws InterruptedException {
        Optional<URI> url = point.url().fill(tour.source().url(), values);
        if (url.isEmpty()) {
            return List.of();
        }
        asked++;
        return switch (lists.ask(url.get(), point.rows(), tour.visit())) {
            case StoreList.Told(List<StoreLine> lines) -> {
                failuresInARow = 0;
                yield lines;
            }
            case StoreList.Untold(Trouble trouble, String detail) -> {
                untold.add(new Untold(url.get(), trouble, detail));
                // Some shops have no answer for what no store ever had.
                failuresInARow += trouble == Trouble.NOT_FOUND ? 0 : 1;
                yield List.of();
            }
        };
    }
}
