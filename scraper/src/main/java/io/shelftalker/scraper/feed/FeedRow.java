package io.shelftalker.scraper.feed;

import io.shelftalker.catalog.product.Observation;
import java.net.URI;

/** One product of a feed. @param key an address of its own within the feed: its page, and its id where several share one */
public record FeedRow(URI key, Observation observation) {}
