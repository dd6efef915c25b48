package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Place;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stores near a place that people name: {@code latitude,longitude}, a city that has a store, or a store.
 *
 * @param stores nearest first; those whose place is not known stay in their order, behind the others
 * @param from where they are near to, where that is known
 */
record NearStores(List<StoreView> stores, Optional<Place> from) {
    private static final Pattern DEGREES =
            Pattern.compile("([+-]?\\d{1,2}(?:\\.\\d+)?)\\s*[,;\\s]\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)");

    NearStores {
        stores = List.copyOf(stores);
    }

    /** Puts stores in their order, nearest first, and behind them those that are none of them. */
    Comparator<StoreView> order() {
        Map<StoreView, Integer> ranks = new HashMap<>();
        stores.forEach(store -> ranks.putIfAbsent(store, ranks.size()));
        return Comparator.comparing(store -> ranks.getOrDefault(store, Integer.MAX_VALUE));
    }

    /** Empty where the words name no place that these stores tell of. */
    static Optional<NearStores> find(String words, List<StoreView> all) {
        return point(words).map(place -> near(place, all)).or(() -> named(folded(words), all));
    }

    private static Optional<NearStores> named(String name, List<StoreView> all) {
        List<StoreView> meant = all.stream()
                .filter(store -> folded(store.name()).equals(name)
                        || store.city()
                                .map(NearStores::folded)
                                .filter(name::equals)
                                .isPresent())
                .toList();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                centre(meant).map(place -> near(place, all)).orElseGet(() -> new NearStores(meant, Optional.empty())));
    }

    private static NearStores near(Place from, List<StoreView> all) {
        return new NearStores(
                all.stream()
                        .sorted(Comparator.comparingDouble(
                                store -> store.place().map(from::kilometresTo).orElse(Double.MAX_VALUE)))
                        .toList(),
                Optional.of(from));
    }

    /** The middle of stores that are close together, as those of a city are. */
    private static Optional<Place> centre(List<StoreView> stores) {
        List<Place> places =
                stores.stream().flatMap(store -> store.place().stream()).toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        places.stream().mapToDouble(Place::latitude).average().orElseThrow(),
                        places.stream().mapToDouble(Place::longitude).average().orElseThrow()));
    }

    private static Optional<Place> point(String words) {
        Matcher degrees = DEGREES.matcher(words.strip());
        if (!degrees.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(degrees.group(1));
        double longitude = Double.parseDouble(degrees.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Place(latitude, longitude))
                : Optional.empty();
    }

    /** Without case, accents and punctuation. */
    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
