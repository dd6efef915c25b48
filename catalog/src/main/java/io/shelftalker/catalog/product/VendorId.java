package io.shelftalker.catalog.product;

/** A shop that sells products. */
public record VendorId(long value) {}
