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

    /** All that was seen; a stock that could not be read says nothing. */
    static List<IncomingStock> of(List<StoreLook> looks) {
        return looks.stream().flatMap(IncomingStock::of).toList();
    }

    private static Stream<IncomingStock> of(StoreLook seen) {
        return seen.stocks().stream()
                .filter(each -> each.stock().isKnown())
                .map(each -> new IncomingStock(
                        seen.externalId(),
                        each.store().externalId(),
                        each.stock().availability().name().toLowerCase(Locale.ROOT),
                        each.stock().left().orElse(null),
                        seen.at().toString()));
    }
}
