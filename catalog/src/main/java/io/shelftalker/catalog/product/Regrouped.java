package io.shelftalker.catalog.product;

/**
 * What counts as another product than before.
 *
 * @param row the one whose offer it is about: it counts as itself where that is its product
 */
record Regrouped(long row, long before, long after) {}
