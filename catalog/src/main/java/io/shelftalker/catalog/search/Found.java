package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * Products for what was asked, best first.
 *
 * @param products the part of them that was asked for
 * @param total how many there are
 * @param match how well they fit the words, the same for all of them
 * @param given what was left out because nothing would fit with it
 */
public record Found(List<ProductId> products, int total, Match match, Given given) {
    public static final Found NOTHING = new Found(List.of(), 0, Match.NONE);

    public Found {
        products = List.copyOf(products);
    }

    Found(List<ProductId> products, int total, Match match) {
        this(products, total, match, Given.NOTHING);
    }

    /** How products fit the words; the first kind that has any is given. */
    public enum Match {
        /** They have every word, perhaps in another form or further written out. */
        ALL,
        /** They have every word or one that is spelled nearly so. */
        SIMILAR,
        /** They have some of the words. */
        SOME,
        NONE
    }

    /**
     * What was asked and not held to.
     *
     * @param relaxed without these, and only without them, something fits
     * @param foreign prices in currencies that nothing is sold in
     * @param currency the one that most is sold in
     * @param nearestFirst whether what comes nearest to a relaxed price comes first
     */
    public record Given(
            List<Asked.Part> relaxed, List<Asked.Part> foreign, Optional<String> currency, boolean nearestFirst) {
        static final Given NOTHING = new Given(List.of(), List.of(), Optional.empty(), false);

        public Given {
            relaxed = List.copyOf(relaxed);
            foreign = List.copyOf(foreign);
        }

        Given relaxing(List<Asked.Part> parts, boolean nearest) {
            return new Given(parts, foreign, currency, nearest);
        }
    }

    Found with(Given what) {
        return new Found(products, total, match, what);
    }
}
