package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import java.util.List;

/**
 * Products for some words, best first.
 *
 * @param products the part of them that was asked for
 * @param total how many there are
 * @param match how well they fit, the same for all of them
 */
public record Found(List<ProductId> products, int total, Match match) {
    static final Found NOTHING = new Found(List.of(), 0, Match.NONE);

    public Found {
        products = List.copyOf(products);
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
}
