package io.shelftalker.core.inspect;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All inspections there are. */
@Singleton
public final class Inspections {
    private final Map<String, Inspection> byKind = new HashMap<>();

    /** @throws IllegalStateException if two answer for the same kind */
    public Inspections(List<Inspection> inspections) {
        for (Inspection inspection : inspections) {
            inspection.kinds().forEach(kind -> {
                Inspection other = byKind.putIfAbsent(kind, inspection);
                if (other != null) {
                    throw new IllegalStateException("Two inspections for '" + kind + "': "
                            + other.getClass().getName() + " and "
                            + inspection.getClass().getName());
                }
            });
        }
    }

    /** The one that answers for a kind. */
    public Optional<Inspection> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The one that people call by this name. */
    public Optional<Shown> shown(String name) {
        return byKind.get(name) instanceof Shown shown && shown.name().equals(name)
                ? Optional.of(shown)
                : Optional.empty();
    }

    /** What people may ask for, in order. */
    public List<String> names() {
        return byKind.values().stream()
                .distinct()
                .filter(Shown.class::isInstance)
                .map(inspection -> ((Shown) inspection).name())
                .sorted()
                .toList();
    }
}
