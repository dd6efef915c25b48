package io.shelftalker.scraper.fetch;

import java.net.URI;

/** What came of asking for something that is no page. */
public sealed interface Downloaded {

    /**
     * It is there.
     *
     * @param url where it came from, after redirects
     */
    record Content(URI url, byte[] body) implements Downloaded {}

    /** It is not, or may not be asked for. */
    record Missing(Trouble trouble, String detail) implements Downloaded {}
}
