package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps count of a source's failed runs, and says when it can no longer be read and when it can again. It looks at the
 * source as it is at the end of a run: much may have been said of it since the run began.
 */
@Singleton
final class Health {
    /** Failed runs in a row after which it is said that a source cannot be read. */
    private static final int FAILURES = 3;

    private final Sources sources;
    private final Catalog catalog;

    Health(Sources sources, Catalog catalog) {
        this.sources = sources;
        this.catalog = catalog;
    }

    /** @return whether the operators have to hear of it */
    boolean failed(Handle handle, SourceId id, String reason) {
        int failures = sources.failed(handle, id);
        Optional<Source> whole = sources.find(handle, id);
        // Of a broken one they hear when it is overdue, and wherever they look.
        if (whole.isEmpty() || failures < FAILURES || whole.get().unreadable()) {
            return false;
        }
        sources.unreadable(handle, id, true);
        catalog.unreadable(handle, id, reason);
        return !whole.get().overdue();
    }

    /** Something was seen that only a run over the whole source can tell the truth of: it is due now. */
    void doubted(Handle handle, SourceId source) {
        sources.hurry(handle, source);
    }

    /** A run went well. */
    void well(Handle handle, SourceId source) {
        sources.punctual(handle, source);
    }

    /** @return whether operators were told before that it cannot be read, or is overdue */
    boolean answered(Handle handle, SourceId id) {
        Source source = sources.get(handle, id);
        if (source.unreadable()) {
            catalog.readable(handle, id);
        }
        if (source.unreadable() || source.failures() > 0) {
            sources.unreadable(handle, id, false);
        }
        return source.unreadable() || source.overdue();
    }
}
