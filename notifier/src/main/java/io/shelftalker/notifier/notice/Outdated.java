package io.shelftalker.notifier.notice;

import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.blindness.BlindNews;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what could not be sent for long, so that it is told with the catalog as it is by then, or not at all: nobody
 * is told yesterday's price.
 */
@Singleton
final class Outdated {
    static final Duration AGE = Duration.ofHours(1);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Notices notices;
    private final BlindNews blindness;
    private final Map<WorkspaceId, Long> looked = new ConcurrentHashMap<>();

    Outdated(Outbox outbox, Notices notices, BlindNews blindness) {
        this.outbox = outbox;
        this.notices = notices;
        this.blindness = blindness;
    }

    /** Looks at once, and then now and then. */
    void look(Handle handle, WorkspaceId workspace) {
        long now = System.nanoTime();
        @Nullable Long before = looked.get(workspace);
        if (before == null || now - before >= LOOK_EVERY.toNanos()) {
            looked.put(workspace, now);
            takeBack(handle);
        }
    }

    void takeBack(Handle handle) {
        List<Outbox.Recalled> recalled = outbox.recall(handle, Telling.KEYS, AGE);
        if (!recalled.isEmpty()) {
            notices.untold(handle, recalled);
        }
        blindness.takeBackLate(handle);
    }
}
