package io.shelftalker.catalog.browse;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a product cost before, in the currency of its price now; all absent where no price is known.
 *
 * @param lowest90Days the lowest of the last 90 days, the price now included
 * @param lowestEver the lowest since prices are known
 * @param knownSince when the first price was read
 * @param priceSince since when it costs what it does
 * @param before what it cost until then
 */
public record PriceHistory(
        Optional<Money> lowest90Days,
        Optional<Money> lowestEver,
        Optional<Instant> knownSince,
        Optional<Instant> priceSince,
        Optional<Money> before) {}
