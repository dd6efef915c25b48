package io.shelftalker.catalog.product;

/**
 * What a store has no more, of what was looked at there.
 *
 * @param store what the source knows it by
 * @param had how many products it had before
 * @param lost how many of them it has no more
 */
public record StoreLosses(String store, long had, long lost) {}
