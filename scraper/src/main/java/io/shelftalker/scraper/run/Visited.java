package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Trouble;
import java.util.Optional;

/** An errand that was run, and what came of it. */
record Visited(Errand errand, Result result) {

    sealed interface Result {}

    /** The page was read. @param product what it says, where it is about one */
    record Read(Optional<Observation> product, String hash, Optional<String> etag, Optional<String> lastModified)
            implements Result {
        Read(Fetched.Page page, Optional<Observation> product) {
            this(product, page.hash(), page.etag(), page.lastModified());
        }
    }

    record Same() implements Result {}

    record Gone() implements Result {}

    /** It led to a page that is known, or to be known, as another one. @param page what was read there */
    record Redirected(Read page, Observation product, String detail) implements Result {}

    record Unread(Trouble trouble, String detail, boolean blocked) implements Result {
        boolean skipped() {
            return trouble == Trouble.ROBOTS_DISALLOW;
        }
    }
}
