package io.shelftalker.catalog.product;

/** One pass over a source. */
public record RunId(long value) {}
