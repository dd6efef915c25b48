package io.shelftalker.catalog.product;

import java.util.List;

/**
 * An observation beside what was recorded of its offer.
 *
 * @param changes empty where it only confirms what is recorded, or is older than that
 */
public record Difference(Observation observation, List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether it shows a price that is not believed yet. */
    public boolean isDoubtful() {
        return has(Change.Doubted.class);
    }

    /** Whether most of the stores that had it have none left. */
    public boolean isEmptied() {
        return changes.contains(new Change.InStores(true));
    }

    /** Whether it contains a change of this kind. */
    public boolean has(Class<? extends Change> kind) {
        return changes.stream().anyMatch(kind::isInstance);
    }
}
