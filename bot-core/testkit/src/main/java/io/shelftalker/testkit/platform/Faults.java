package io.shelftalker.testkit.platform;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The faults that are planned for coming calls, by method. */
public final class Faults {
    private final Map<String, Queue<Fault>> planned = new ConcurrentHashMap<>();

    public void plan(String method, int calls, Fault fault) {
        planned.computeIfAbsent(folded(method), name -> new ConcurrentLinkedQueue<>())
                .addAll(Collections.nCopies(calls, fault));
    }

    /** Whether every fault that was planned has happened. */
    public boolean isEmpty() {
        return planned.values().stream().allMatch(Queue::isEmpty);
    }

    public void clear() {
        planned.clear();
    }

    public Optional<Fault> take(String method) {
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Queue<Fault> queue = planned.get(folded(method));
        return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
    }

    private static String folded(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
