package io.shelftalker.catalog.product;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a store has of an offer, as a batch of it travels in one JSON parameter.
 *
 * @param offer what the source knows the offer by
 * @param store what the source knows the store by
 */
record IncomingStock(
        String offer,
        String store,
        String availability,
        @Nullable Integer leftCount,
        String at) {

    /** All that these observations know; a stock that could not be read says nothing. */
    static List<IncomingStock> of(List<Observation> observations) {
        return observations.stream().flatMap(IncomingStock::of).toList();
    }

    private static Stream<IncomingStock> of(Observation seen) {
        return seen.stores().stream()
                .filter(each -> each.stock().isKnown())
                .map(each -> new IncomingStock(
                        seen.externalId(),
                        each.store().externalId(),
                        each.stock().availability().name().toLowerCase(Locale.ROOT),
                        each.stock().left().orElse(null),
                        seen.at().toString()));
    }
}
