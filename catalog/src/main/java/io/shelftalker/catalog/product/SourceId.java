package io.shelftalker.catalog.product;

/** Where a catalog comes from: a sitemap site, a feed, a file. */
public record SourceId(long value) {}
