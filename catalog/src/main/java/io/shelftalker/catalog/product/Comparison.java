package io.shelftalker.catalog.product;

import java.util.List;
import java.util.Set;

/**
 * Observations of one source beside the catalog, in the order they were given.
 *
 * @param differences one for each observation; of several with one external id only the latest counts and is here
 * @param shelved the external ids of those that some store had when that was last read, of those that tell of stores
 */
public record Comparison(List<Difference> differences, Set<String> shelved) {
    public Comparison {
        differences = List.copyOf(differences);
        shelved = Set.copyOf(shelved);
    }

    /** How many observations contain a change of this kind. */
    public int count(Class<? extends Change> kind) {
        return (int)
                differences.stream().filter(difference -> difference.has(kind)).count();
    }

    /** Those that change something. */
    public List<Difference> changed() {
        return differences.stream().filter(difference -> !difference.isEmpty()).toList();
    }

    /** Those that change nothing. */
    public List<Observation> unchanged() {
        return differences.stream()
                .filter(Difference::isEmpty)
                .map(Difference::observation)
                .toList();
    }

    /** Those of offers that the source did not have. */
    public List<Observation> added() {
        return differences.stream()
                .filter(difference -> difference.has(Change.Added.class))
                .map(Difference::observation)
                .toList();
    }

    /** The external ids of those whose price or stock moved. */
    public List<String> lively() {
        return differences.stream()
                .filter(difference -> difference.has(Change.Repriced.class)
                        || difference.has(Change.Restocked.class)
                        || difference.has(Change.SoldOut.class))
                .map(difference -> difference.observation().externalId())
                .toList();
    }

    /** Those that show a price that is not believed before another look shows it again. */
    public List<Observation> doubtful() {
        return differences.stream()
                .filter(Difference::isDoubtful)
                .map(Difference::observation)
                .toList();
    }
}
