package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Makes nodes of microdata items. */
final class MicrodataNodes {
    /** Properties that say something by themselves, so that the text of a link counts and not where it leads. */
    private static final Set<String> WORDS = Set.of(
            "name",
            "brand",
            "manufacturer",
            "category",
            "sku",
            "mpn",
            "productID",
            "gtin",
            "gtin8",
            "gtin12",
            "gtin13",
            "gtin14",
            "description",
            "price",
            "priceCurrency",
            "ratingValue",
            "reviewCount",
            "ratingCount");

    private MicrodataNodes() {}

    static List<JsonNode> of(List<MicrodataValue.Item> items) {
        return items.stream()
                .map(MicrodataNodes::node)
                .<JsonNode>map(node -> node)
                .toList();
    }

    private static ObjectNode node(MicrodataValue.Item item) {
        ObjectNode node = Json.NODES.objectNode();
        if (!item.types().isEmpty()) {
            List<String> types = item.types().stream().map(SchemaOrg::name).toList();
            node.set(
                    "@type",
                    values(types.stream().<JsonNode>map(Json.NODES::textNode).toList()));
        }
        item.id().ifPresent(id -> node.put("@id", id));
        item.properties().forEach((property, values) -> {
            String name = SchemaOrg.property(property);
            node.set(
                    name,
                    values(values.stream().map(value -> value(name, value)).toList()));
        });
        if (item.properties().isEmpty()) {
            String content = item.element().attr("content");
            String text = content.isBlank() ? Texts.spaced(item.element().text()) : content;
            if (!text.isEmpty()) {
                node.put("name", text);
            }
        }
        return node;
    }

    private static JsonNode values(List<JsonNode> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        ArrayNode list = Json.NODES.arrayNode(values.size());
        values.forEach(list::add);
        return list;
    }

    private static JsonNode value(String property, MicrodataValue value) {
        return switch (value) {
            case MicrodataValue.Item item -> node(item);
            case MicrodataValue.Written written -> Json.NODES.textNode(text(property, written));
        };
    }

    private static String text(String property, MicrodataValue.Written written) {
        boolean link = written.element().normalName().equals("a");
        String words = link && WORDS.contains(property)
                ? Texts.spaced(written.element().text())
                : "";
        return words.isEmpty() ? written.text() : words;
    }
}
