package io.shelftalker.scraper.fetch;

import java.util.Optional;

/**
 * What is known of a page from the last time, so that it is sent again only if it changed.
 *
 * @param hash of its content, as {@link Fetched.Page#hash()} gave it
 */
public record Known(Optional<String> etag, Optional<String> lastModified, Optional<String> hash) {
    public static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty());
}
