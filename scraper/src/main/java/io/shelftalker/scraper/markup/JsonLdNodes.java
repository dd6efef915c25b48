package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Makes plain nodes of JSON-LD values: schema.org's short names, no value objects, no contexts. */
final class JsonLdNodes {
    private static final int MOST = 20_000;

    private int left = MOST;

    private JsonLdNodes() {}

    /** The nodes that stand by themselves in these values, those of a graph among them. */
    static List<JsonNode> of(List<JsonNode> values) {
        JsonLdNodes nodes = new JsonLdNodes();
        ArrayNode roots = Json.NODES.arrayNode();
        values.forEach(value -> nodes.addRoots(value, JsonLdContext.PLAIN, roots));
        return roots.valueStream().toList();
    }

    private void addRoots(JsonNode value, JsonLdContext outer, ArrayNode roots) {
        if (value.isArray()) {
            value.forEach(part -> addRoots(part, outer, roots));
        }
        if (!value.isObject()) {
            return;
        }
        JsonLdContext context = outer.with(value.path("@context"));
        JsonNode graph = value.get("@graph");
        JsonNode node = node(value, context);
        if (!node.isEmpty()) {
            roots.add(node);
        }
        if (graph != null) {
            addRoots(graph, context, roots);
        }
    }

    private JsonNode plain(JsonNode value, JsonLdContext context) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode(value.size());
            value.forEach(part -> list.add(plain(part, context)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        for (String wrapper : List.of("@value", "@list", "@set")) {
            if (value.has(wrapper)) {
                return plain(value.get(wrapper), context);
            }
        }
        return node(value, context.with(value.path("@context")));
    }

    private ObjectNode node(JsonNode value, JsonLdContext context) {
        ObjectNode node = Json.NODES.objectNode();
        if (left-- <= 0) {
            return node;
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String name = context.name(property.getKey());
            switch (name) {
                case "@context", "@graph" -> {}
                case "@type" -> node.set(name, types(property.getValue(), context));
                default -> add(node, name, plain(property.getValue(), context));
            }
        }
        return node;
    }

    /** The same property can be there under two spellings. */
    private static void add(ObjectNode node, String name, JsonNode value) {
        JsonNode before = node.get(name);
        if (before == null) {
            node.set(name, value);
        } else {
            ArrayNode both = Json.NODES.arrayNode();
            addTo(both, before);
            addTo(both, value);
            node.set(name, both);
        }
    }

    private static void addTo(ArrayNode list, JsonNode value) {
        if (value.isArray()) {
            value.forEach(list::add);
        } else {
            list.add(value);
        }
    }

    private static JsonNode types(JsonNode type, JsonLdContext context) {
        if (type.isArray()) {
            ArrayNode types = Json.NODES.arrayNode();
            type.forEach(part -> types.add(context.type(part.asText())));
            return types;
        }
        return type.isTextual() ? Json.NODES.textNode(context.type(type.textValue())) : type;
    }
}
