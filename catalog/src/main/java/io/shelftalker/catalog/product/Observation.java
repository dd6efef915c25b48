package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What one page, feed entry or file row said about one offer, and when.
 *
 * @param externalId what the source knows the product by: the canonical URL of its page, or a feed's or file's id
 * @param price what a buyer pays; absent where it could not be read, never 0
 * @param listPrice a higher price it is reduced from
 * @param evidence which extractors said so, such as {@code json-ld}
 * @param stores what single stores have of it, at most one line for each; most pages tell none
 * @param rating what buyers gave it
 * @param variants the forms that it comes in, with their own offers; none where it has but one
 */
public record Observation(
        String externalId,
        URI url,
        Facts facts,
        Optional<Money> price,
        Optional<Money> listPrice,
        Stock stock,
        Instant at,
        String evidence,
        List<StoreStock> stores,
        Optional<Rating> rating,
        List<VariantOffer> variants) {
    private static final int MOST_VARIANTS = 200;

    public Observation {
        // Nothing is sold for nothing: such a price stands for one that the page does not tell.
        price = price.filter(money -> money.amount().signum() > 0);
        // As precise as PostgreSQL keeps it, so that what is read back compares equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        stores = StoreLook.oneEach(stores);
        variants = variants.stream().limit(MOST_VARIANTS).toList();
    }

    /** What says nothing of single stores, buyers and forms. */
    public Observation(
            String externalId,
            URI url,
            Facts facts,
            Optional<Money> price,
            Optional<Money> listPrice,
            Stock stock,
            Instant at,
            String evidence) {
        this(externalId, url, facts, price, listPrice, stock, at, evidence, List.of(), Optional.empty(), List.of());
    }

    /** The same with what single stores have. */
    public Observation inStores(List<StoreStock> stocks) {
        return new Observation(externalId, url, facts, price, listPrice, stock, at, evidence, stocks, rating, variants);
    }

    /** The same with what buyers gave it, and with forms. */
    public Observation rated(Optional<Rating> given, List<VariantOffer> forms) {
        return new Observation(externalId, url, facts, price, listPrice, stock, at, evidence, stores, given, forms);
    }

    /** The same with other prices. */
    Observation priced(Optional<Money> otherPrice, Optional<Money> otherListPrice) {
        return new Observation(
                externalId, url, facts, otherPrice, otherListPrice, stock, at, evidence, stores, rating, variants);
    }
}
