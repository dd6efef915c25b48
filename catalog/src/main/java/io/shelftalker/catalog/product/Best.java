package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a product of several offers stands as a whole: what happens to one of its offers is news only where the whole
 * moves.
 *
 * @param listed whether any offer is in the catalog
 * @param available whether any of those can be bought
 * @param soldOut whether none can be bought and some shop says so
 * @param offer the best one
 * @param price what that one costs
 */
record Best(long product, boolean listed, boolean available, boolean soldOut, long offer, Optional<Money> price) {

    /** What happened between this and a later state. */
    Stream<ProductEvent> until(Best later, String at) {
        return Stream.of(
                        event(!listed && later.listed, "relisted", at, null),
                        event(listed && !later.listed, "delisted", at, null),
                        repriced(later, at),
                        event(soldOut && later.available, "restocked", at, later.price.orElse(null)),
                        event(available && later.soldOut, "sold_out", at, null))
                .flatMap(Optional::stream);
    }

    /** Another shop's price takes the place of the best one only as far as both can be bought. */
    private Optional<ProductEvent> repriced(Best later, String at) {
        boolean comparable = listed && later.listed && (offer == later.offer || (available && later.available));
        return price.flatMap(before -> later.price
                .filter(after -> comparable && after.sameCurrency(before) && !after.equals(before))
                .map(after ->
                        new ProductEvent("price", at, product, before.amount(), after.amount(), after.currency())));
    }

    private Optional<ProductEvent> event(boolean happened, String kind, String at, @Nullable Money price) {
        return happened
                ? Optional.of(new ProductEvent(
                        kind,
                        at,
                        product,
                        null,
                        price == null ? null : price.amount(),
                        price == null ? null : price.currency()))
                : Optional.empty();
    }
}
