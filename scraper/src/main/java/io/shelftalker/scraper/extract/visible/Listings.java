package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a list of products from the page of one: the price that would be the product's is one of many of its make. */
final class Listings {
    private static final int MANY = 8;

    private Listings() {}

    static boolean isOne(PriceSpot best, List<PriceSpot> spots) {
        String make = make(best);
        Set<String> prices = spots.stream()
                .filter(spot -> spot.isToPay() && make(spot).equals(make))
                .map(spot -> spot.price().toString())
                .collect(Collectors.toSet());
        return prices.size() >= MANY;
    }

    private static String make(PriceSpot spot) {
        return spot.element().normalName() + Hints.around(spot.element(), 1);
    }
}
