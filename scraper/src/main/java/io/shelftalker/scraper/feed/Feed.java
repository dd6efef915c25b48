package io.shelftalker.scraper.feed;

import io.shelftalker.scraper.fetch.Visit;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** A list of products as data. */
public sealed interface Feed permits MerchantFeed, PagedFeed {

    /** Where it is. */
    URI url();

    /**
     * Reads it from its start to its end.
     *
     * @param sink given some rows at a time
     */
    FeedReading read(Visit visit, Consumer<List<FeedRow>> sink) throws InterruptedException;

    /** Reads no more of it than one answer. What is behind that is no problem of the reading. */
    FeedReading look(Visit visit, Consumer<List<FeedRow>> sink) throws InterruptedException;
}
