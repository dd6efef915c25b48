package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Recorded;
import io.shelftalker.catalog.product.StoreLook;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Applies what is staged, as far as the gate lets it pass, in batches of some dozens a transaction. */
@Singleton
final class Slices {
    private static final int BATCH = 60;

    private final Transactions transactions;
    private final Runs runs;
    private final Pages pages;
    private final Staging staging;
    private final Troubles troubles;
    private final StoreTallies storeTallies;
    private final Catalog catalog;

    Slices(Transactions transactions, Tables tables, Catalog catalog) {
        this.transactions = transactions;
        this.runs = tables.runs();
        this.pages = tables.pages();
        this.staging = tables.staging();
        this.troubles = tables.troubles();
        this.storeTallies = tables.storeTallies();
        this.catalog = catalog;
    }

    /** What a run did and would do, all of it. */
    Gate.Load load(Handle handle, Run run, Source source) {
        long listed = catalog.listed(handle, run.source(), Instant.EPOCH).count();
        // What was delisted in this run was listed before it.
        long before = listed + run.applied().delisted();
        boolean shrunken =
                run.wholeListing() && Listings.isShrunken(source, run.counts().listed());
        return staging.load(handle, run, before, troubles.walls(handle, run.key()), shrunken)
                .clearing(storeTallies.cleared(handle, run));
    }

    /** Up to where what is staged passes in the middle of a run; nothing does if it has to wait for the end. */
    OptionalLong passing(RunKey key, Source source) {
        return transactions.in(key.workspace(), handle -> {
            Run run = runs.get(handle, key);
            long last = staging.last(handle, run);
            return isFree(handle, run, source) ? OptionalLong.of(last) : OptionalLong.empty();
        });
    }

    /** While a run of the source is held, the next one is judged as a whole: it agrees with that one, or does not. */
    private boolean isFree(Handle handle, Run run, Source source) {
        return runs.held(handle, run).isEmpty()
                && Gate.passesEarly(load(handle, run, source), run.counts().fetched());
    }

    /** Applies a batch of what passes. Whoever else does the same at the same time takes turns. @return whether more is left */
    boolean applyNext(RunKey key, long last) {
        return transactions.in(key.workspace(), handle -> applyBatch(handle, runs.lock(handle, key), last));
    }

    /** Applies everything that is staged. */
    void applyAll(RunKey key) {
        boolean more = true;
        while (more) {
            more = applyNext(key, Long.MAX_VALUE);
        }
    }

    private boolean applyBatch(Handle handle, Run run, long last) {
        List<Staging.Staged> batch = staging.take(handle, run, last, BATCH);
        List<Observation> observations =
                batch.stream().flatMap(each -> each.observation().stream()).toList();
        List<String> leaving = batch.stream()
                .filter(Staging.Staged::isDelisting)
                .map(Staging.Staged::externalId)
                .toList();
        Recorded recorded =
                catalog.apply(handle, run.pass(), observations, leaving).plus(inStores(handle, run, batch));
        if (!leaving.isEmpty()) {
            pages.forget(handle, run.source(), leaving);
        }
        runs.applied(handle, run.key(), recorded);
        return batch.size() == BATCH;
    }

    /** Writes what stores have of offers, after what else was read of them. */
    private Recorded inStores(Handle handle, Run run, List<Staging.Staged> batch) {
        return inStores(handle, run, batch, false)
                .plus(inStores(handle, run, batch, true).ofCountedOffers());
    }

    /** @param changed whether those of which more was read, or the others */
    private Recorded inStores(Handle handle, Run run, List<Staging.Staged> batch, boolean changed) {
        List<StoreLook> looks = batch.stream()
                .filter(each -> each.observation().isPresent() == changed)
                .flatMap(each -> each.look().stream())
                .toList();
        return looks.isEmpty() ? Recorded.NOTHING : catalog.recordInStores(handle, run.pass(), looks);
    }
}
