package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Glances: short runs between two others, which look at those products of a source that somebody waits for, and at those
 * that changed lately. No list is read, so nothing is taken for gone; what they find is applied only where it would pass
 * in the middle of any run, and is otherwise left to a run that sees the whole shop.
 */
@Singleton
public final class Glances {
    private final Runs runs;
    private final Frontier frontier;
    private final Catalog catalog;
    private final Wanted wanted;

    Glances(Tables tables, Catalog catalog, Wanted wanted) {
        this.runs = tables.runs();
        this.frontier = tables.frontier();
        this.catalog = catalog;
        this.wanted = wanted;
    }

    /**
     * Asks for a glance, where there is something to look at: not before a source was read well, not while it is read
     * anyway, and not while differences of it wait for a decision, which a glance would let in by and by.
     */
    public void request(Handle handle, WorkspaceId workspace, Source source) {
        boolean apt = source.active()
                && source.watchedMinutes() > 0
                && !source.fed()
                && source.rules().refused().isEmpty()
                && !runs.isAnyOpen(handle, source.id())
                && !runs.isAnyHeld(handle, source.id())
                && runs.lastWell(handle, workspace, source.id()).isPresent();
        if (apt && frontier.isGlanceWorthwhile(handle, source, wanted.of(handle, source.id()))) {
            catalog.forget(handle, runs.forgetGlances(handle, source.id()));
            runs.request(handle, workspace, Wish.now(source.id(), Run.Options.GLANCE));
        }
    }

    /** Plans the pages of a glance. */
    Optional<Ending> plan(Listings.Work work, Source source) {
        Run run = work.run();
        return work.lead().in(handle -> {
            long due = frontier.planGlance(handle, run, source, wanted.of(handle, source.id()));
            runs.listed(handle, run.key(), false, due, due);
            return Optional.empty();
        });
    }
}
