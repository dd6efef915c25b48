package io.shelftalker.catalog.product;

/** A product. */
public record ProductId(long value) {}
