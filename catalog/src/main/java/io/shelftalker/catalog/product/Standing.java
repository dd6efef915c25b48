package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is recorded of an offer: the last confirmed price and stock, whenever they were read.
 *
 * @param details fingerprint of everything else that was last read, as {@link Details#of} makes it
 * @param at when it was last observed
 */
record Standing(
        OfferId offer,
        ProductId product,
        boolean listed,
        Optional<Money> price,
        Stock stock,
        UUID details,
        Instant at) {}
