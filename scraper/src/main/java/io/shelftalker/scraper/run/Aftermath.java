package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What follows from the end of a run, in one transaction: its row, its source's health, its events, its news. */
@Singleton
final class Aftermath {
    private final Runs runs;
    private final Pages pages;
    private final Staging staging;
    private final Health health;
    private final Catalog catalog;
    private final RunNews news;

    Aftermath(Runs runs, Pages pages, Staging staging, Health health, Catalog catalog, RunNews news) {
        this.runs = runs;
        this.pages = pages;
        this.staging = staging;
        this.health = health;
        this.catalog = catalog;
        this.news = news;
    }

    List<Claimed> of(Handle handle, RunKey key, Source source, Ending ending) {
        Run run = runs.lock(handle, key);
        if (run.state().isOver()) {
            return List.of();
        }
        boolean urgent = switch (ending.state()) {
            case FAILED -> failed(handle, run, source, ending);
            case HELD -> held(handle, run, source);
            case HEALTHY, PARTIAL -> answered(handle, run, source);
            case QUEUED, FETCHING, CLOSING, RELEASED, DISCARDED ->
                throw new IllegalArgumentException("No run ends as " + ending.state());
        };
        runs.end(handle, key, ending);
        catalog.close(handle, run.pass());
        return news.tell(handle, runs.get(handle, key), urgent);
    }

    private boolean failed(Handle handle, Run run, Source source, Ending ending) {
        pages.forgetStaged(handle, run);
        staging.discard(handle, run.key());
        return health.failed(handle, source, ending.trouble().orElse("") + ": " + ending.detail().orElse(""));
    }

    /** The operators hear once of what stays held: not again of a run that takes an earlier one's place. */
    private boolean held(Handle handle, Run run, Source source) {
        health.answered(handle, source);
        pages.forgetStaged(handle, run);
        return !replaceEarlier(handle, run);
    }

    private boolean answered(Handle handle, Run run, Source source) {
        health.answered(handle, source);
        replaceEarlier(handle, run);
        return false;
    }

    private boolean replaceEarlier(Handle handle, Run run) {
        Optional<Run> earlier = runs.held(handle, run);
        earlier.ifPresent(before -> {
            staging.discard(handle, before.key());
            runs.decide(handle, before.key(), RunState.DISCARDED);
        });
        return earlier.isPresent();
    }
}
