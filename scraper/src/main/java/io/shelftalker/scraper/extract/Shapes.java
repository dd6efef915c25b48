package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.catalog.product.Stock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of fields as JSON, as {@code inspect} answers them. */
final class Shapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shapes() {}

    static JsonNode of(Object value) {
        return switch (value) {
            case Price price -> JSON.textNode(price.amount().toPlainString());
            case Stock stock -> JSON.textNode(name(stock));
            case BigDecimal number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number);
            case Variant variant -> of(variant);
            case List<?> list ->
                JSON.arrayNode().addAll(list.stream().map(Shapes::of).toList());
            case Map<?, ?> map -> {
                ObjectNode object = JSON.objectNode();
                new TreeMap<>(map).forEach((key, each) -> object.set(key.toString(), of(each)));
                yield object;
            }
            default -> JSON.textNode(value.toString());
        };
    }

    /** The name that says whether it can be bought; those that only say why are given as the reason. */
    private static String name(Stock stock) {
        return switch (stock.reason().orElse("")) {
            case "SoldOut", "Discontinued" -> "OutOfStock";
            case "LimitedAvailability", "OnlineOnly", "InStoreOnly" -> "InStock";
            case "" -> "unknown";
            default -> stock.reason().get();
        };
    }

    private static JsonNode of(Variant variant) {
        ObjectNode object = JSON.objectNode();
        variant.name().ifPresent(name -> object.put("name", name));
        variant.sku().ifPresent(sku -> object.put("sku", sku));
        variant.gtin().ifPresent(gtin -> object.put("gtin", gtin));
        variant.options().forEach(object::put);
        variant.price().ifPresent(price -> object.put("price", price.toString()));
        variant.reducedFrom().ifPresent(price -> object.put("listPrice", price.toString()));
        variant.stock().reason().ifPresent(reason -> object.put("availability", reason));
        return object;
    }
}
