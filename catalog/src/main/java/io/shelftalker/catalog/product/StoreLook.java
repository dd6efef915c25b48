package io.shelftalker.catalog.product;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What single stores have of an offer, as it was read at one moment, whatever else is known of the offer.
 *
 * @param externalId what the source knows the offer by
 * @param stocks at most one line for each store
 */
public record StoreLook(String externalId, Instant at, List<StoreStock> stocks) {
    public StoreLook {
        // As precise as PostgreSQL keeps it, so that what is read back compares equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        stocks = oneEach(stocks);
    }

    static List<StoreLook> of(List<Observation> observations) {
        return observations.stream()
                .filter(seen -> !seen.stores().isEmpty())
                .map(seen -> new StoreLook(seen.externalId(), seen.at(), seen.stores()))
                .toList();
    }

    /** The first line of each store. */
    static List<StoreStock> oneEach(List<StoreStock> stocks) {
        if (stocks.size() < 2) {
            return List.copyOf(stocks);
        }
        Map<String, StoreStock> each = new LinkedHashMap<>();
        stocks.forEach(stock -> each.putIfAbsent(stock.store().externalId(), stock));
        return List.copyOf(each.values());
    }
}
