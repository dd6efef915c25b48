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
import java.util.function.LongSupplier;
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
    private final LongSupplier ticks;
    private final long began;
    private final List<Untold> untold = new ArrayList<>();
    private int asked;
    private int failuresInARow;

    /** @param ticks nanoseconds, from whenever */
    StockQuestions(StoreLists lists, StoreRules.StockPoint point, StoreRound.Tour tour, LongSupplier ticks) {
        this.lists = lists;
        this.point = point;
        this.tour = tour;
        this.ticks = ticks;
        this.began = ticks.getAsLong();
    }

    private record Untold(URI url, Trouble trouble, String detail) {}

    /**
     * What was told of a product.
     *
     * @param until the last store that the round is past, where others are left
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

    /**
     * What those who press leave to others: somebody may wait for the same few products for ever. Where there is only one
     * question, they take {@linkplain #isTakingTurns turns}.
     */
    int share() {
        return isTakingTurns() ? 0 : Math.max(1, point.most() / SHARE_OF_OTHERS);
    }

    /** Whether a run may ask only once. */
    boolean isTakingTurns() {
        return point.most() == 1;
    }

    private boolean mayGoOn(int spared) {
        return asked < point.most() - spared
                && failuresInARow < FAILURES_IN_A_ROW
                && !tour.visit().isClosed()
                && ticks.getAsLong() - began < LONGEST.toNanos();
    }

    /**
     * What stores have of a product: of all of them at once, or of one after the other, from where the last run stopped.
     * The next run goes on behind the last store that answered. Where none did it is past one, so that those that never
     * answer cannot keep it: what was left out waits for the next round.
     *
     * @param stores all of them
     * @param spared how many requests are left to other products
     * @return empty where nothing was asked for
     */
    Optional<Round> of(StockAsks.Due due, List<String> stores, int spared) throws InterruptedException {
        if (point.url().isOfStores()) {
            return byStore(due.ask(), left(stores, due.until()), spared);
        }
        return mayGoOn(spared)
                ? Optional.of(new Round(ask(due.ask().places()).orElse(List.of()), Optional.empty()))
                : Optional.empty();
    }

    private Optional<Round> byStore(StockAsk product, List<String> left, int spared) throws InterruptedException {
        List<StoreLine> lines = new ArrayList<>();
        int done = 0;
        int answered = 0;
        while (done < left.size() && mayGoOn(spared)) {
            String store = left.get(done);
            done++;
            Optional<List<StoreLine>> told = ask(product.places(store));
            if (told.isPresent()) {
                told.get().forEach(line -> lines.add(line.in(store)));
                answered = done;
            }
        }
        if (done == 0) {
            return Optional.empty();
        }
        int past = answered > 0 && done == left.size() ? done : Math.max(1, answered);
        return Optional.of(new Round(lines, past == left.size() ? Optional.empty() : Optional.of(left.get(past - 1))));
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
            List<StoreLine> told =
                    ask(store.isEmpty() ? Map.of() : Map.of("store", store)).orElse(List.of());
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

    /** @return empty where there is no answer */
    private Optional<List<StoreLine>> ask(Map<String, String> values) throws InterruptedException {
        Optional<URI> url = point.url().fill(tour.source().url(), values);
        if (url.isEmpty()) {
            return Optional.of(List.of());
        }
        asked++;
        return switch (lists.ask(url.get(), point.rows(), tour.visit())) {
            case StoreList.Told(List<StoreLine> lines) -> {
                failuresInARow = 0;
                yield Optional.of(lines);
            }
            case StoreList.Untold(Trouble trouble, String detail) -> {
                untold.add(new Untold(url.get(), trouble, detail));
                // Some shops have no other answer for what no store ever had.
                if (trouble == Trouble.NOT_FOUND) {
                    yield Optional.of(List.of());
                }
                failuresInARow++;
                yield Optional.empty();
            }
        };
    }
}
