package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What came of asking for a page. Only a {@link Page} says anything about a product. */
public sealed interface Fetched {

    /**
     * A page.
     *
     * @param url where it came from, after redirects
     * @param hash of its bytes, hexadecimal
     */
    record Page(URI url, Document document, String hash, Optional<String> etag, Optional<String> lastModified)
            implements Fetched {}

    /** The same as last time. */
    record NotModified() implements Fetched {}

    /** 404 or 410. */
    record Gone(int status) implements Fetched {}

    /**
     * The site does not want to answer: a wall, a login, a push back.
     *
     * @param retryAfter when it says to come back
     */
    record Blocked(Trouble trouble, String detail, Optional<Duration> retryAfter) implements Fetched {}

    /** No page, for another reason. */
    record Failed(Trouble trouble, String detail) implements Fetched {}
}
