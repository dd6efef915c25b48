package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.notifier.watch.Watch;
import io.shelftalker.notifier.watch.WatchId;
import io.shelftalker.notifier.watch.WatchMatcher;
import io.shelftalker.notifier.watch.Watches;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes notices of events. */
@Singleton
final class Gathering {
    private static final int AT_ONCE = 500;

    private final EventReader reader;
    private final Watches watches;
    private final Notices notices;

    Gathering(EventReader reader, Watches watches, Notices notices) {
        this.reader = reader;
        this.watches = watches;
        this.notices = notices;
    }

    /** What was gathered. @param more whether there may be more events now */
    record Gathered(boolean more) {}

    /**
     * Keeps what the next events mean to those who watch; what a run brought is due once the run is closed.
     *
     * @return nothing while somebody else does
     */
    Optional<Gathered> gather(Handle handle) {
        return reader.next(handle, AT_ONCE).map(events -> {
            keep(handle, events);
            return new Gathered(events.size() == AT_ONCE);
        });
    }

    private void keep(Handle handle, List<LoggedEvent> events) {
        List<LoggedEvent> before = new ArrayList<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof CatalogEvent.RunClosed closed) {
                match(handle, before);
                before.clear();
                notices.closed(handle, closed.head().source());
            } else {
                before.add(logged);
            }
        }
        match(handle, before);
    }

    private void match(Handle handle, List<LoggedEvent> events) {
        Map<WatchId, Watch> changed = new LinkedHashMap<>();
        List<Notices.Found> found = new ArrayList<>();
        for (Watches.Pair pair : watches.of(handle, events)) {
            Watch watch = changed.getOrDefault(pair.watch().id(), pair.watch());
            WatchMatcher.Match match = WatchMatcher.match(pair.event(), watch);
            if (!match.watch().equals(watch)) {
                changed.put(watch.id(), match.watch());
            }
            match.notice()
                    .filter(notice -> pair.told())
                    .ifPresent(notice -> found.add(new Notices.Found(pair, notice)));
        }
        watches.update(handle, List.copyOf(changed.values()));
        notices.add(handle, found);
    }
}
