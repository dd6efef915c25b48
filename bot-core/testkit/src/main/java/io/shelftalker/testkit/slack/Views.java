package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The views that apps show people: a home page each, and a modal while it is open. */
final class Views {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Place, View> shown = new HashMap<>();
    private int numbers;

    /** Where a view is shown. */
    record Place(String app, String user, Surface surface) {}

    /**
     * A view as it is shown.
     *
     * @param hash another one whenever it is changed
     * @param json as the app sent it
     */
    record View(String id, String hash, ObjectNode json) {
        /** As Slack tells of it. */
        ObjectNode told() {
            return json.deepCopy().put("id", id).put("hash", hash);
        }
    }

    /** Shows a view in place of what is there; its id stays while it is the same place. */
    View show(Place place, ObjectNode json) {
        lock.lock();
        try {
            numbers++;
            @Nullable View before = place.surface() == Surface.HOME ? shown.get(place) : null;
            View view = new View(
                    before == null ? "V" + numbers : before.id(), "%d.%08x".formatted(1_700_000_000, numbers), json);
            shown.put(place, view);
            changed.signalAll();
            return view;
        } finally {
            lock.unlock();
        }
    }

    void close(Place place) {
        lock.lock();
        try {
            shown.remove(place);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<View> at(Place place) {
        lock.lock();
        try {
            return Optional.ofNullable(shown.get(place));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a view as the test wants it; empty when the time is over first. */
    Optional<View> await(Place place, Predicate<View> wanted, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            Optional<View> found = at(place).filter(wanted);
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = at(place).filter(wanted);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }
}
