package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Microdata and OpenGraph written out like JSON-LD: {@code @context}, {@code @type} and the properties in one object. */
final class UniformForm {
    private UniformForm() {}

    /** @param items in the form of {@link MicrodataForm} */
    static ArrayNode ofMicrodata(ArrayNode items) {
        ArrayNode uniform = Json.NODES.arrayNode();
        items.forEach(item -> uniform.add(uniform(item, true)));
        return uniform;
    }

    private static JsonNode uniform(JsonNode value, boolean outermost) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(part -> list.add(uniform(part, outermost)));
            return list;
        }
        if (!value.isObject() || !(value.has("properties") || value.has("type") || value.has("value"))) {
            return value;
        }
        ObjectNode uniform = Json.NODES.objectNode();
        value.properties().forEach(field -> {
            switch (field.getKey()) {
                case "type" -> types(field.getValue(), uniform, outermost);
                case "properties" ->
                    field.getValue()
                            .properties()
                            .forEach(property -> uniform.set(property.getKey(), uniform(property.getValue(), false)));
                default -> uniform.set(field.getKey(), field.getValue());
            }
        });
        return uniform;
    }

    private static void types(JsonNode type, ObjectNode uniform, boolean outermost) {
        if (outermost) {
            uniform.put("@context", vocabulary(type.isArray() ? type.path(0).asText() : type.asText()));
        }
        if (type.isArray()) {
            ArrayNode types = uniform.putArray("@type");
            type.forEach(each -> types.add(name(each.asText())));
        } else {
            uniform.put("@type", name(type.asText()));
        }
    }

    /** The address of the vocabulary that a type is of: {@code http://schema.org} of {@code http://schema.org/Book}. */
    static String vocabulary(String type) {
        String name = name(type);
        String rest = type.substring(0, type.length() - name.length());
        return rest.endsWith("/") || rest.endsWith("#") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String name(String type) {
        try {
            URI url = URI.create(type);
            if (url.getFragment() != null) {
                return url.getFragment();
            }
            return url.getHost() == null || url.getPath() == null
                    ? type
                    : url.getPath().replaceFirst("^/", "");
        } catch (IllegalArgumentException noUrl) {
            return type;
        }
    }

    /** @param lists whether values of one name are kept as a list; else the first one stands */
    static ObjectNode ofOpenGraph(MetaTags.OpenGraph graph, boolean lists) {
        ObjectNode uniform = Json.NODES.objectNode();
        for (Map.Entry<String, String> property : graph.properties()) {
            String name = property.getKey().equals("og:type") ? "@type" : property.getKey();
            JsonNode before = uniform.get(name);
            if (before == null) {
                uniform.put(name, property.getValue());
            } else if (lists) {
                ArrayNode list = before instanceof ArrayNode known
                        ? known
                        : Json.NODES.arrayNode().add(before);
                uniform.set(name, list.add(property.getValue()));
            }
        }
        ObjectNode context = uniform.putObject("@context");
        graph.namespaces().forEach(context::put);
        return uniform;
    }

    /** Items by their types. */
    static ObjectNode byType(List<JsonNode> items) {
        ObjectNode grouped = Json.NODES.objectNode();
        for (JsonNode item : items) {
            JsonNode type = item.path("@type");
            String name = type.isArray() ? type.path(0).asText() : type.asText();
            ArrayNode list = grouped.get(name) instanceof ArrayNode known ? known : grouped.putArray(name);
            list.add(item);
        }
        return grouped;
    }
}
