package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Quantity;
import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.markup.Texts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A product's named attributes: schema.org's own, what the shop adds, and the size that its name says. */
final class Attributes {
    private static final List<String> OWN =
            List.of("color", "size", "material", "pattern", "countryOfOrigin", "weight");
    private static final int MOST = 40;

    private final Map<String, String> facets = new LinkedHashMap<>();
    private final Set<String> places = new LinkedHashSet<>();

    private Attributes() {}

    static void say(Items items, JsonNode product, Optional<String> name, Claims claims) {
        Attributes attributes = new Attributes();
        attributes.read(items, product);
        name.flatMap(Quantity::written).ifPresent(size -> attributes.put("size", size, "name (size)"));
        if (!attributes.facets.isEmpty()) {
            claims.say(Field.FACETS, attributes.facets, String.join(", ", attributes.places));
        }
    }

    private void read(Items items, JsonNode product) {
        for (JsonNode property : items.values(product, "additionalProperty")) {
            items.text(property, 60, "name", "propertyID")
                    .ifPresent(key -> value(items, property).ifPresent(text -> put(key, text, "additionalProperty")));
        }
        OWN.forEach(key -> items.first(product, key)
                .flatMap(node ->
                        node.isObject() && node.has("value") ? value(items, node) : items.text(product, 200, key))
                .ifPresent(text -> put(key.equals("countryOfOrigin") ? "country" : key, text, key)));
    }

    private void put(String key, String value, String place) {
        if (facets.size() < MOST && facets.putIfAbsent(key.toLowerCase(Locale.ROOT), value) == null) {
            places.add(place);
        }
    }

    private static Optional<String> value(Items items, JsonNode property) {
        String values = items.values(property, "value").stream()
                .flatMap(value -> (value.isBoolean() ? Optional.of(value.asText()) : items.word(value)).stream())
                .collect(Collectors.joining(", "));
        String unit =
                items.text(property, 20, "unitText").map(text -> " " + text).orElse("");
        return values.isBlank() ? Optional.empty() : Texts.plain(values + unit, 200);
    }
}
