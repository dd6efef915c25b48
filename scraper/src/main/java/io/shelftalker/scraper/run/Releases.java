package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Lets what a held run found into the catalog after all. */
@Singleton
final class Releases {
    private final Runs runs;
    private final Slices slices;
    private final Sources sources;
    private final Catalog catalog;

    Releases(Runs runs, Slices slices, Sources sources, Catalog catalog) {
        this.runs = runs;
        this.slices = slices;
        this.sources = sources;
        this.catalog = catalog;
    }

    /** Applies what is staged, in transactions of its own. */
    void apply(Run held) {
        slices.applyAll(held.key());
    }

    /** Notes that it is done. @return the run as it is now */
    Run settle(Handle handle, Run held) {
        runs.lock(handle, held.key());
        runs.decide(handle, held.key(), RunState.RELEASED);
        if (held.wholeListing()) {
            sources.listed(handle, held.source(), held.counts().listed());
        }
        Run released = runs.get(handle, held.key());
        catalog.close(handle, held.pass(), released.figures());
        return released;
    }
}
