package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Courier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from the end of a run, in one transaction: its row, its source's health, its events, its news. */
@Singleton
final class Aftermath {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    private final Tables tables;
    private final Health health;
    private final Catalog catalog;
    private final RunNews news;
    private final Courier courier;

    Aftermath(Tables tables, Health health, Catalog catalog, RunNews news, Courier courier) {
        this.tables = tables;
        this.health = health;
        this.catalog = catalog;
        this.news = news;
        this.courier = courier;
    }

    /** Ends a run in a way that is decided. */
    void end(Lead lead, RunKey key, Ending ending) {
        courier.wake(lead.in(handle -> of(handle, key, ending)));
        log.info(
                "Run {} ended: {} {}",
                key.run().value(),
                ending.state(),
                ending.trouble().orElse(""));
    }

    private List<Claimed> of(Handle handle, RunKey key, Ending ending) {
        Run run = tables.runs().lock(handle, key);
        if (run.state().isOver()) {
            return List.of();
        }
        Concern concern = run.isGlance() ? glanced(handle, run, ending) : concern(handle, run, ending);
        tables.runs().end(handle, key, ending);
        tables.storeTallies().forget(handle, run);
        Run ended = tables.runs().get(handle, key);
        catalog.close(handle, run.pass(), ended.figures());
        return news.tell(handle, ended, concern);
    }

    private Concern concern(Handle handle, Run run, Ending ending) {
        return switch (ending.state()) {
            case FAILED -> failed(handle, run, ending);
            case HELD -> held(handle, run, ending);
            case HEALTHY, PARTIAL -> answered(handle, run, ending);
            case QUEUED, FETCHING, CLOSING, RELEASED, DISCARDED ->
                throw new IllegalArgumentException("No run ends as " + ending.state());
        };
    }

    /** A glance says nothing of its source's health, good or bad. What it may not believe, a run is to look at soon. */
    private Concern glanced(Handle handle, Run run, Ending ending) {
        if (ending.state() == RunState.FAILED || ending.state() == RunState.DISCARDED) {
            forgetStaged(handle, run);
            tables.staging().discard(handle, run.key());
        }
        if (ending.state() == RunState.DISCARDED) {
            health.doubted(handle, run.source());
        }
        return Concern.NONE;
    }

    private Concern failed(Handle handle, Run run, Ending ending) {
        forgetStaged(handle, run);
        tables.staging().discard(handle, run.key());
        boolean news = health.failed(
                handle,
                run.source(),
                ending.trouble().orElse("") + ": " + ending.detail().orElse(""));
        return news ? Concern.TROUBLE : Concern.NONE;
    }

    /** Has everything looked at again by the next run that this one did not bring into the catalog. */
    private void forgetStaged(Handle handle, Run run) {
        tables.pages().forgetStaged(handle, run);
        tables.stockAsks().forgetStaged(handle, run);
    }

    /** The operators hear once of what stays held: not again of a run that is no worse than the one it replaces. */
    private Concern held(Handle handle, Run run, Ending ending) {
        health.answered(handle, run.source());
        forgetStaged(handle, run);
        Optional<Run> earlier = tables.runs().held(handle, run);
        earlier.ifPresent(before -> discard(handle, before));
        boolean told = tables.refusals().silences(handle, run).orElseGet(() -> earlier.filter(
                        before -> before.traits().containsAll(ending.traits()))
                .isPresent());
        return told ? Concern.NONE : Concern.TROUBLE;
    }

    private Concern answered(Handle handle, Run run, Ending ending) {
        tables.runs()
                .held(handle, run)
                .filter(before -> isOutdated(handle, before, run, ending))
                .ifPresent(before -> discard(handle, before));
        boolean relief = health.answered(handle, run.source());
        health.well(handle, run.source());
        return relief ? Concern.RELIEF : Concern.NONE;
    }

    /** A run that read only a part says nothing of the rest of what is held. */
    private boolean isOutdated(Handle handle, Run before, Run run, Ending ending) {
        return ending.state() == RunState.HEALTHY || tables.staging().keepUnseen(handle, before, run) == 0;
    }

    private void discard(Handle handle, Run held) {
        tables.staging().discard(handle, held.key());
        tables.runs().decide(handle, held.key(), RunState.DISCARDED);
    }
}
