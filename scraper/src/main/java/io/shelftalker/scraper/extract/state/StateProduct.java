package io.shelftalker.scraper.extract.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object that may describe a product, its properties by names without case and signs. */
final class StateProduct {
    private static final List<String> NAMES =
            List.of("name", "title", "productname", "displayname", "itemname", "contentname");
    private static final List<String> KEYS = List.of(
            "price",
            "sku",
            "brand",
            "productid",
            "id",
            "saleprice",
            "ean",
            "code",
            "brandname",
            "itemid",
            "itembrand",
            "contentids",
            "value");

    private final Map<String, JsonNode> properties = new LinkedHashMap<>();

    private StateProduct(JsonNode object) {
        object.properties().forEach(property -> properties.putIfAbsent(plain(property.getKey()), property.getValue()));
    }

    /** Empty where the object has no name, or nothing that products have. */
    static Optional<StateProduct> of(JsonNode object) {
        StateProduct product = new StateProduct(object);
        boolean like = KEYS.stream().filter(product.properties::containsKey).count() >= 2;
        return Optional.of(product).filter(some -> like && some.name().isPresent());
    }

    Optional<String> name() {
        return text(NAMES);
    }

    /** How much it tells. */
    int size() {
        return (int) KEYS.stream().filter(properties::containsKey).count();
    }

    /** The text of the first of these properties that has one: itself, or the name or value of the one that it holds. */
    Optional<String> text(List<String> names) {
        return names.stream()
                .flatMap(name -> text(properties.get(name)).stream())
                .findFirst();
    }

    /** The first of these properties that is said to be so or not. */
    Optional<Boolean> flag(List<String> names) {
        return names.stream()
                .map(properties::get)
                .filter(value -> value != null && value.isBoolean())
                .map(JsonNode::booleanValue)
                .findFirst();
    }

    private static Optional<String> text(@Nullable JsonNode value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isTextual() || value.isNumber()) {
            return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
        }
        if (value.isArray() && value.size() == 1) {
            return text(value.get(0));
        }
        if (value.isObject()) {
            StateProduct inner = new StateProduct(value);
            return inner.text(List.of("name", "amount", "value", "current", "now", "title", "price"));
        }
        return Optional.empty();
    }

    private static String plain(String key) {
        return key.replaceAll("[^\\p{L}\\d]", "").toLowerCase(Locale.ROOT);
    }
}
