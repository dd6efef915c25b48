package io.shelftalker.catalog.product;

/**
 * A page that may have moved.
 *
 * @param before the external id that its source knew it by
 * @param now what is read at its new place
 */
public record Move(String before, Observation now) {}
