package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.extract.PriceSigns;
import io.shelftalker.scraper.extract.Sighting;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Trouble;
import java.util.Optional;

/** An errand that was run, and what came of it. */
record Visited(Errand errand, Result result) {

    sealed interface Result {}

    /**
     * The page was read.
     *
     * @param product what it says, where it is about one
     * @param prices what it tells of how its source writes prices
     * @param stockKey what the product is called where stores' stock is asked for, if the source's rules say so
     */
    record Read(
            Optional<Observation> product,
            PriceSigns prices,
            String hash,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<String> stockKey)
            implements Result {
        Read(Fetched.Page page, Optional<Sighting> seen, Optional<String> stockKey) {
            this(
                    seen.map(Sighting::product),
                    seen.map(Sighting::prices).orElse(PriceSigns.NONE),
                    page.hash(),
                    page.etag(),
                    page.lastModified(),
                    stockKey);
        }

        /** Whether its product shows no price at all. */
        boolean isWithoutPrice() {
            return product.isPresent()
                    && product.get().price().isEmpty()
                    && prices.open().isEmpty();
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
