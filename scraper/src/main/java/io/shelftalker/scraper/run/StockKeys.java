package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the products that codes are of, which a page and a list of stock may write differently: in other case, with
 * spaces, a GTIN in 12 or 14 digits, or as a number, which loses the zeros it began with.
 */
final class StockKeys {
    private final Map<String, List<String>> wanted = new LinkedHashMap<>();
    private final Map<String, Set<String>> products = new HashMap<>();

    /** @param codes those that products are looked for by */
    StockKeys(Collection<String> codes) {
        codes.forEach(code -> wanted.put(code, of(code)));
        wanted.values().forEach(keys -> keys.forEach(key -> products.put(key, new LinkedHashSet<>())));
    }

    /** Tells of a product that may be one of them. */
    void tell(StockAsk product) {
        Stream.of(product.sku(), product.gtin(), product.product())
                .flatMap(Optional::stream)
                .flatMap(code -> of(code).stream())
                .forEach(key -> products.computeIfPresent(key, (same, known) -> with(known, product.externalId())));
    }

    /** The products of the codes; the closest way of writing decides, and where that is of several, none is meant. */
    Map<String, String> found() {
        return wanted.entrySet().stream()
                .flatMap(code -> product(code.getValue()).map(id -> Map.entry(code.getKey(), id)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<String> product(List<String> keys) {
        return keys.stream()
                .map(key -> products.getOrDefault(key, Set.of()))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .filter(some -> some.size() == 1)
                .map(some -> some.iterator().next());
    }

    private static Set<String> with(Set<String> known, String externalId) {
        known.add(externalId);
        return known;
    }

    /** What a code is compared by, the closest first. */
    private static List<String> of(String code) {
        String plain = Keys.ofSku(code);
        List<String> keys = new ArrayList<>(List.of(plain));
        Keys.ofGtin(code).ifPresent(gtin -> keys.add("gtin " + gtin));
        if (plain.matches("\\d+")) {
            keys.add("number " + plain.replaceFirst("^0+(?=.)", ""));
        }
        return keys;
    }
}
