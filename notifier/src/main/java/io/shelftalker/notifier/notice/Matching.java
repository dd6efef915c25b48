package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.watch.Lookouts;
import io.shelftalker.notifier.watch.Rearm;
import io.shelftalker.notifier.watch.Sight;
import io.shelftalker.notifier.watch.Sights;
import io.shelftalker.notifier.watch.Watch;
import io.shelftalker.notifier.watch.WatchId;
import io.shelftalker.notifier.watch.WatchMatcher;
import io.shelftalker.notifier.watch.Watches;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Brings events together with what people wait for, and keeps what watches remember of them. */
@Singleton
final class Matching {
    private final Watches watches;
    private final Sights sights;
    private final Lookouts lookouts;
    private final WatchMatcher matcher;

    Matching(Watches watches, Sights sights, Lookouts lookouts, Rearm rearm) {
        this.watches = watches;
        this.sights = sights;
        this.lookouts = lookouts;
        this.matcher = new WatchMatcher(rearm);
    }

    /** Hands on what these events have to tell, to whom, some at a time. */
    void match(Handle handle, WorkspaceId workspace, List<LoggedEvent> events, Consumer<List<Notices.Found>> told) {
        told.accept(watched(handle, events));
        lookouts.of(
                handle,
                workspace,
                events,
                sightings ->
                        told.accept(sightings.stream().map(Notices.Found::of).toList()));
    }

    private List<Notices.Found> watched(Handle handle, List<LoggedEvent> events) {
        Map<WatchId, Watch> changed = new LinkedHashMap<>();
        List<Notices.Found> found = new ArrayList<>();
        List<Watches.Pair> pairs = watches.of(handle, events);
        Map<Watches.Pair, Sight> seen = sights.of(handle, pairs);
        for (Watches.Pair pair : pairs) {
            Watch watch = changed.getOrDefault(pair.watch().id(), pair.watch());
            WatchMatcher.Match match = matcher.match(pair.event(), watch, seen.getOrDefault(pair, Sight.NOTHING));
            if (!match.watch().equals(watch)) {
                changed.put(watch.id(), match.watch());
            }
            match.notice().filter(notice -> pair.told()).ifPresent(notice -> found.add(Notices.Found.of(pair, notice)));
        }
        watches.update(handle, List.copyOf(changed.values()));
        return found;
    }
}
