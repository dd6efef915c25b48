package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Price;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An amount of money that a person sees.
 *
 * @param other what it is where it is not a price to pay
 * @param marked whether its currency stands with it
 * @param named whether its elements are named for a price
 * @param alone whether it stands there without another amount
 * @param sure whether its amount can mean no other, whatever its currency
 */
record PriceSpot(
        Element element,
        int index,
        String text,
        Price price,
        Optional<PriceKind> other,
        boolean marked,
        boolean named,
        boolean alone,
        boolean sure) {

    boolean isToPay() {
        return other.isEmpty();
    }

    boolean is(PriceKind kind) {
        return other.filter(kind::equals).isPresent();
    }

    /** The same as something else. */
    PriceSpot as(Optional<PriceKind> kind) {
        return new PriceSpot(element, index, text, price, kind, marked, named, alone, sure);
    }
}
