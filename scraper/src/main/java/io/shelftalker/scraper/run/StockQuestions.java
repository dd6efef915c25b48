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
    private static final int SHARE_OF_OTHERS = 4;
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

    /**
     * What was told of a product.
     *
     * @param until the store that was asked last, where others are left
     */
    record Round(List<StoreLine> lines, Optional<String> until) {}

    /** Lists that were asked for, and what stood on those that could be read. */
    record Lists(List<String> asked, List<StoreLine> lines) {}

    /** What has to be known of a product to ask for it. */
    Set<String> places() {
        return point.url().places();
    }

    boolean mayGoOn() {
        return mayGoOn(0);
    }

    /** What those who press leave to others: somebody may wait for the same few products for ever. */
    int share() {
        return point.most() > 1 ? Math.max(1, point.most() / SHARE_OF_OTHERS) : 0;
    }

    private boolean mayGoOn(int spared) {
        return asked < point.most() - spared
                && failuresInARow < FAILURES_IN_A_ROW
                && !tour.visit().isClosed()
                && System.nanoTime() - began < LONGEST.toNanos();
    }

    /**
     * What stores have of a product: of all of them at once, or of one after the other, from where the last run stopped.
     *
     * @param stores all of them
     * @param spared how many requests are left to other products
     * @return empty where nothing was asked for
     */
    Optional<Round> of(StockAsks.Due due, List<String> stores, int spared) throws InterruptedException {
        if (!mayGoOn(spared)) {
            return Optional.empty();
        }
        if (!point.url().isOfStores()) {
            return Optional.of(new Round(ask(due.ask().places()), Optional.empty()));
        }
        List<StoreLine> lines = new ArrayList<>();
        List<String> left = left(stores, due.until());
        int done = 0;
        while (done < left.size() && mayGoOn(spared)) {
            String store = left.get(done);
            ask(due.ask().places(store)).forEach(line -> lines.add(line.in(store)));
            done++;
        }
        boolean whole = done == left.size();
        return Optional.of(new Round(lines, whole ? Optional.empty() : Optional.of(left.get(done - 1))));
    }

    private static List<String> left(List<String> stores, Optional<String> until) {
        int next = until.map(stores::indexOf).orElse(-1) + 1;
        return next < stores.size() ? stores.subList(next, stores.size()) : stores;
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
