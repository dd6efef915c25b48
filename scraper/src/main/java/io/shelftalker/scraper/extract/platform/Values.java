package io.shelftalker.scraper.extract.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Price;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the values of shop systems' objects. */
final class Values {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}(\\.\\d{1,8})?");
    private static final int DEEPEST = 12;

    private Values() {}

    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A decimal with a point, as a number or a text. */
    static Optional<BigDecimal> decimal(JsonNode value) {
        return Optional.of(value.asText().strip())
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }

    static Optional<Price> price(JsonNode value, Optional<String> currency) {
        return decimal(value).flatMap(amount -> Price.of(amount, currency));
    }

    /** Unknown where it is no truth value. */
    static Stock stock(JsonNode available) {
        return available.isBoolean()
                ? Stock.ofSchema(available.booleanValue() ? "InStock" : "OutOfStock")
                : Stock.UNKNOWN;
    }

    /** The first object of a tree that is wanted. */
    static Optional<JsonNode> find(JsonNode root, Predicate<JsonNode> wanted) {
        return find(root, wanted, 0);
    }

    private static Optional<JsonNode> find(JsonNode node, Predicate<JsonNode> wanted, int depth) {
        if (depth > DEEPEST || !node.isContainerNode()) {
            return Optional.empty();
        }
        if (node.isObject() && wanted.test(node)) {
            return Optional.of(node);
        }
        return node.valueStream()
                .flatMap(child -> find(child, wanted, depth + 1).stream())
                .findFirst();
    }
}
