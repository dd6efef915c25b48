package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What one page, feed entry or file row said about one offer, and when.
 *
 * @param externalId what the source knows the product by: the canonical URL of its page, or a feed's or file's id
 * @param price what a buyer pays; absent where it could not be read, never 0
 * @param listPrice a higher price it is reduced from
 * @param evidence which extractors said so, such as {@code json-ld}
 */
public record Observation(
        String externalId,
        URI url,
        Facts facts,
        Optional<Money> price,
        Optional<Money> listPrice,
        Stock stock,
        Instant at,
        String evidence) {
    public Observation {
        // Nothing is sold for nothing: such a price stands for one that the page does not tell.
        price = price.filter(money -> money.amount().signum() > 0);
        // As precise as PostgreSQL keeps it, so that what is read back compares equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same with other prices. */
    Observation priced(Optional<Money> otherPrice, Optional<Money> otherListPrice) {
        return new Observation(externalId, url, facts, otherPrice, otherListPrice, stock, at, evidence);
    }
}
