package io.shelftalker.catalog.product;

/** One store of one source. */
public record StoreId(long value) {}
