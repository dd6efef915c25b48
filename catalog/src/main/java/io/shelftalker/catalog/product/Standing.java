package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is recorded of an offer: the last confirmed price and stock, whenever they were read.
 *
 * @param doubt a price that was read since and is not believed yet
 * @param rating what buyers gave it when it was last read
 * @param details fingerprint of everything else that was last read, as {@link Details#of} makes it
 * @param at when it was last observed
 */
record Standing(
        OfferId offer,
        ProductId product,
        boolean listed,
        Optional<Money> price,
        Optional<Money> listPrice,
        Optional<Doubt> doubt,
        Stock stock,
        Optional<Rating> rating,
        UUID details,
        Instant at) {

    /** The same, as if a price had been seen long before. */
    Standing vouched(Optional<Money> seen) {
        Optional<Doubt> settled = seen.map(money -> new Doubt(money, Instant.EPOCH));
        return new Standing(
                offer, product, listed, price, listPrice, settled.or(() -> doubt), stock, rating, details, at);
    }

    /** The same of another product. */
    Standing of(ProductId other) {
        return new Standing(offer, other, listed, price, listPrice, doubt, stock, rating, details, at);
    }
}
