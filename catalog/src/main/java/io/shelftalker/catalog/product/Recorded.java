package io.shelftalker.catalog.product;

import java.util.Arrays;

/**
 * What applying observations did, in offers.
 *
 * @param repriced those with another price in the same currency
 * @param described those of which only words, pictures, list price, what single stores have or the like changed
 * @param delisted those that were taken out of the catalog
 * @param emptied those that most of the stores that had them have no more
 * @param unchanged those that were only verified or rated again, or were older than what is recorded
 */
public record Recorded(
        int added,
        int repriced,
        int restocked,
        int soldOut,
        int relisted,
        int described,
        int delisted,
        int emptied,
        int unchanged) {
    public static final Recorded NOTHING = new Recorded(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Recorded of(Comparison comparison) {
        return new Recorded(
                comparison.count(Change.Added.class),
                comparison.count(Change.Repriced.class),
                comparison.count(Change.Restocked.class),
                comparison.count(Change.SoldOut.class),
                comparison.count(Change.Relisted.class),
                (int) comparison.changed().stream()
                        .filter(Recorded::isDescribedOnly)
                        .count(),
                0,
                (int) comparison.differences().stream()
                        .filter(Difference::isEmptied)
                        .count(),
                (int) comparison.differences().stream()
                        .filter(difference -> isRatedAtMost(difference))
                        .count());
    }

    /** What was read of stores alone changes nothing else of an offer. */
    static Recorded ofStores(StoreComparison comparison) {
        return new Recorded(
                0,
                0,
                0,
                0,
                0,
                comparison.moved().size(),
                0,
                comparison.emptied().size(),
                0);
    }

    /** The same of offers whose other changes were counted already. */
    public Recorded ofCountedOffers() {
        return new Recorded(0, 0, 0, 0, 0, 0, 0, emptied, 0);
    }

    private static boolean isDescribedOnly(Difference difference) {
        return isRatedAtMost(difference, Change.Described.class, Change.InStores.class) && !isRatedAtMost(difference);
    }

    /** Whether a difference has no changes but its rating's and those of these kinds. */
    @SafeVarargs
    private static boolean isRatedAtMost(Difference difference, Class<? extends Change>... kinds) {
        return difference.changes().stream()
                .allMatch(change -> change instanceof Change.Rated
                        || Arrays.stream(kinds).anyMatch(kind -> kind.isInstance(change)));
    }

    Recorded with(int gone) {
        return new Recorded(
                added, repriced, restocked, soldOut, relisted, described, delisted + gone, emptied, unchanged);
    }

    public Recorded plus(Recorded other) {
        return new Recorded(
                added + other.added,
                repriced + other.repriced,
                restocked + other.restocked,
                soldOut + other.soldOut,
                relisted + other.relisted,
                described + other.described,
                delisted + other.delisted,
                emptied + other.emptied,
                unchanged + other.unchanged);
    }
}
