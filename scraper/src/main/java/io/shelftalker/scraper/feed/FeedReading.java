package io.shelftalker.scraper.feed;

import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the reading of a feed went.
 *
 * @param urls that were asked
 * @param rows how many were read
 * @param malformed rows that lack an id, a name or a link, and were left out
 * @param problem why it was not read to its end, if it was not
 */
public record FeedReading(List<URI> urls, int rows, int malformed, Optional<Problem> problem) {
    public FeedReading {
        urls = List.copyOf(urls);
    }

    /** What could not be read. */
    public record Problem(URI url, Trouble trouble, String detail) {}

    /**
     * Whether this is the whole list, so that a product that is not in it is missing. Who knows which product a malformed
     * row was.
     */
    public boolean isWhole() {
        return problem.isEmpty() && malformed == 0 && rows > 0;
    }
}
