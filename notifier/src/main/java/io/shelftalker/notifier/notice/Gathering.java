package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.blindness.BlindNews;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes notices of events. */
@Singleton
final class Gathering {
    private static final int AT_ONCE = 500;

    private final EventReader reader;
    private final Matching matching;
    private final Notices notices;
    private final BlindNews blindness;

    Gathering(EventReader reader, Matching matching, Notices notices, BlindNews blindness) {
        this.reader = reader;
        this.matching = matching;
        this.notices = notices;
        this.blindness = blindness;
    }

    /** What was gathered. @param more whether there may be more events now */
    record Gathered(boolean more) {}

    /**
     * Keeps what the next events mean to those who watch; what a run brought is due once the run is closed.
     *
     * @return nothing while somebody else does
     */
    Optional<Gathered> gather(Handle handle, WorkspaceId workspace) {
        return reader.next(handle, AT_ONCE).map(events -> {
            keep(handle, workspace, events);
            return new Gathered(events.size() == AT_ONCE);
        });
    }

    private void keep(Handle handle, WorkspaceId workspace, List<LoggedEvent> events) {
        List<LoggedEvent> before = new ArrayList<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof CatalogEvent.RunClosed closed) {
                match(handle, workspace, before);
                before.clear();
                notices.closed(handle, closed.head().source());
            } else {
                before.add(logged);
                blindness.note(handle, logged);
            }
        }
        match(handle, workspace, before);
    }

    private void match(Handle handle, WorkspaceId workspace, List<LoggedEvent> events) {
        matching.match(handle, workspace, events, found -> notices.add(handle, found));
    }
}
