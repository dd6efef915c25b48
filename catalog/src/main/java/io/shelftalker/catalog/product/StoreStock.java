package io.shelftalker.catalog.product;

/** What a store has of an offer. */
public record StoreStock(Store store, Stock stock) {}
