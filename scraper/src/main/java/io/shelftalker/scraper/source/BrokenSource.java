package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.SourceId;

/**
 * A source whose row cannot be understood, so that it is not read.
 *
 * @param why what is wrong with it, for people
 */
public record BrokenSource(SourceId id, String name, String why) {}
