package io.shelftalker.catalog.product;

/** A vendor's price and stock for a product. */
public record OfferId(long value) {}
