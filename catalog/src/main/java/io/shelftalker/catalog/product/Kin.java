package io.shelftalker.catalog.product;

import java.util.OptionalLong;

/**
 * What one offer's shop says of its product, beside what others say of theirs.
 *
 * @param row where that is kept; below zero for what is new and kept nowhere yet
 * @param product the product that it counts as now: {@code row} where it is described by itself, or is new
 * @param source whose offer it is
 * @param listed whether that product is in the catalog
 * @param alone whether an operator said that it is the same as no other
 * @param joined a number that those have in common of which an operator said that they are the same
 */
record Kin(long row, long product, long source, boolean listed, Identity identity, boolean alone, OptionalLong joined) {

    /** What an offer says that is new to its source. */
    static Kin unknown(long row, SourceId source, Identity identity) {
        return new Kin(row, row, source.value(), true, identity, false, OptionalLong.empty());
    }

    Kin as(Identity other) {
        return new Kin(row, product, source, listed, other, alone, joined);
    }

    boolean isNew() {
        return row < 0;
    }
}
