package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The JSON-LD of a page: its nodes, with the references between them. A block that cannot be read is left out. */
final class Graph {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<JsonNode> roots = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    Graph(List<String> blocks) {
        for (String block : blocks) {
            parse(block).ifPresent(this::addRoot);
        }
        roots.forEach(root -> index(root, 0));
    }

    /** The nodes that stand by themselves, in the order of the page. */
    List<JsonNode> roots() {
        return roots;
    }

    /** What a node's property says, each value on its own, references followed. */
    List<JsonNode> values(JsonNode node, String property) {
        JsonNode value = node.get(property);
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().map(this::resolved).toList() : List.of(resolved(value));
    }

    /** The first value of the first of these properties that has one. */
    Optional<JsonNode> first(JsonNode node, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> values(node, property).stream())
                .findFirst();
    }

    /** The text of the first of these properties that has one: a word, a number, or a named thing. */
    Optional<String> text(JsonNode node, int most, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> values(node, property).stream())
                .flatMap(value -> word(value).stream())
                .flatMap(word -> Texts.plain(word, most).stream())
                .findFirst();
    }

    /** A value as a word: as it stands, or the name of the thing that it is. */
    Optional<String> word(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue()).filter(text -> !text.isBlank());
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().toPlainString());
        }
        return value.isObject() ? first(value, "name", "@value").flatMap(this::word) : Optional.empty();
    }

    /** Whether a node is of a type, however the vocabulary is spelled. */
    static boolean is(JsonNode node, String... types) {
        JsonNode type = node.get("@type");
        if (type == null) {
            return false;
        }
        Stream<JsonNode> given = type.isArray() ? type.valueStream() : Stream.of(type);
        return given.map(JsonNode::asText)
                .map(name -> name.substring(
                        Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('#'))) + 1))
                .anyMatch(name -> Stream.of(types).anyMatch(name::equals));
    }

    private JsonNode resolved(JsonNode value) {
        JsonNode id = value.isObject() && value.size() == 1 ? value.get("@id") : null;
        return id == null ? value : byId.getOrDefault(id.asText(), value);
    }

    private void addRoot(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::addRoot);
        }
        if (node.isObject()) {
            roots.add(node);
            JsonNode graph = node.get("@graph");
            if (graph != null) {
                addRoot(graph);
            }
        }
    }

    private void index(JsonNode node, int depth) {
        JsonNode id = node.get("@id");
        if (id != null && id.isTextual() && node.size() > 1) {
            byId.putIfAbsent(id.textValue(), node);
        }
        if (depth < 8) {
            node.forEach(child -> index(child, depth + 1));
        }
    }

    private static Optional<JsonNode> parse(String block) {
        String json = block.strip()
                .replaceFirst("^(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(-->|(//\\s*)?]]>|;)$", "");
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }
}
