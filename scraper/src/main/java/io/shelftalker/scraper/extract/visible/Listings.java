package io.shelftalker.scraper.extract.visible;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells prices of lists of products from the price of one: they are many of one make. */
final class Listings {
    private static final int MANY = 8;
    /** So much stands between a product's title and a list of others; a list's own title stands closer. */
    private static final int APART = 15;

    private final List<PriceSpot> spots;
    private final Map<String, Set<String>> prices = new HashMap<>();

    Listings(List<PriceSpot> spots) {
        this.spots = spots;
        spots.stream().filter(PriceSpot::isToPay).forEach(spot -> prices.computeIfAbsent(
                        make(spot), make -> new HashSet<>())
                .add(spot.price().toString()));
    }

    /** Whether a price is one of a list. */
    boolean hold(PriceSpot spot) {
        return prices.getOrDefault(make(spot), Set.of()).size() >= MANY;
    }

    /** What stands in no list. */
    List<PriceSpot> outside() {
        return spots.stream().filter(spot -> !hold(spot)).toList();
    }

    /** What stands between a title and the first list, as on the page of a product that is sold by others only. */
    List<PriceSpot> before(int title) {
        int first = spots.stream()
                .filter(spot -> spot.index() > title && hold(spot))
                .mapToInt(PriceSpot::index)
                .min()
                .orElse(title);
        return first < title + APART
                ? List.of()
                : spots.stream()
                        .filter(spot -> spot.index() > title && spot.index() < first)
                        .filter(spot -> spot.alone() && spot.marked())
                        .toList();
    }

    private static String make(PriceSpot spot) {
        return spot.element().normalName() + Hints.around(spot.element(), 1);
    }
}
