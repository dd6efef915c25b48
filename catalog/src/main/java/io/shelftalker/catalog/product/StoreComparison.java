package io.shelftalker.catalog.product;

import java.util.List;
import java.util.Set;

/**
 * What stores have beside the catalog.
 *
 * @param shelved the external ids of those that some of the stores that were looked at had before
 * @param moved the external ids of those of which some store has something else than is recorded
 * @param emptied those of them that most of the stores that had them have no more, be it that not all were looked at
 */
public record StoreComparison(Set<String> shelved, Set<String> moved, Set<String> emptied) {
    static final StoreComparison NOTHING = new StoreComparison(Set.of(), Set.of(), Set.of());

    public StoreComparison {
        shelved = Set.copyOf(shelved);
        moved = Set.copyOf(moved);
        emptied = Set.copyOf(emptied);
    }

    static StoreComparison of(List<Row> rows) {
        return new StoreComparison(
                ids(rows.stream().filter(Row::shelved).toList()),
                ids(rows.stream().filter(Row::moved).toList()),
                ids(rows.stream().filter(row -> row.lost() * 2 > row.had()).toList()));
    }

    /**
     * An offer that was looked at.
     *
     * @param shelved whether some of the stores that were looked at had it
     * @param had how many stores had it, wherever it was looked at
     * @param lost how many of them were seen to have none left
     */
    record Row(String externalId, boolean moved, boolean shelved, long had, long lost) {}

    private static Set<String> ids(List<Row> rows) {
        return Set.copyOf(rows.stream().map(Row::externalId).toList());
    }
}
