package io.shelftalker.testkit.platform;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The faults that are planned for coming calls, by method. */
public final class Faults {
    private final Map<String, Queue<Planned>> planned = new ConcurrentHashMap<>();

    /** A fault that happens once, whichever of its methods is called first. */
    private record Planned(Fault fault, AtomicBoolean happened) {
        boolean happens() {
            return happened.compareAndSet(false, true);
        }

        boolean isToCome() {
            return !happened.get();
        }
    }

    public void plan(String method, int calls, Fault fault) {
        Collections.nCopies(calls, fault).forEach(one -> plan(List.of(method), one));
    }

    /** One fault, for the next call of any of these methods. */
    public void plan(Collection<String> methods, Fault fault) {
        Planned once = new Planned(fault, new AtomicBoolean());
        methods.forEach(method -> planned.computeIfAbsent(folded(method), name -> new ConcurrentLinkedQueue<>())
                .add(once));
    }

    /** Whether every fault that was planned has happened. */
    public boolean isEmpty() {
        return planned.values().stream().noneMatch(Faults::isToCome);
    }

    /** Whether a call of this method meets a fault yet. */
    public boolean isPlanned(String method) {
        return isToCome(planned.getOrDefault(folded(method), new ConcurrentLinkedQueue<>()));
    }

    public void clear() {
        planned.clear();
    }

    public Optional<Fault> take(String method) {
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Queue<Planned> queue = planned.get(folded(method));
        for (Planned next = poll(queue); next != null; next = poll(queue)) {
            if (next.happens()) {
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }

    private static @Nullable Planned poll(@Nullable Queue<Planned> queue) {
        return queue == null ? null : queue.poll();
    }

    private static boolean isToCome(Queue<Planned> queue) {
        return queue.stream().anyMatch(Planned::isToCome);
    }

    private static String folded(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
