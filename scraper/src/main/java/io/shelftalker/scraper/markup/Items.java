package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * The items that a page embeds in one syntax, as nodes of one shape whatever the syntax: an object with {@code @type} and
 * {@code @id}, schema.org's short names as properties, and values as they are written. References between them are
 * followed.
 */
public final class Items {
    /** Properties whose text can be the id of an item, as links are in microdata and RDFa. */
    private static final Set<String> REFERRING = Set.of(
            "offers",
            "itemOffered",
            "isVariantOf",
            "hasVariant",
            "brand",
            "manufacturer",
            "mainEntity",
            "breadcrumb",
            "aggregateRating",
            "review",
            "priceSpecification",
            "isRelatedTo",
            "isSimilarTo",
            "makesOffer");
    /** Properties that are also read from their other end. */
    private static final List<String> POINTING = List.of("itemOffered", "isVariantOf");

    private static final Set<String> OFFERS = Set.of("offer", "aggregateoffer", "offer-aggregate");

    private static final int DEEPEST = 40;

    private final URI page;
    private final List<JsonNode> roots;
    private final Map<String, ObjectNode> byId = new HashMap<>();
    /** Those that point at a node, by the property that they do it with. */
    private final Map<String, Map<JsonNode, List<JsonNode>>> pointing = new HashMap<>();

    Items(List<JsonNode> roots, URI page) {
        this.page = page;
        List<ObjectNode> named = new ArrayList<>();
        List<ObjectNode> pointers = new ArrayList<>();
        roots.forEach(root -> collect(root, named, pointers, 0));
        named.forEach(node -> byId.merge(absolute(node.get("@id").textValue()), node, Items::joined));
        pointers.forEach(this::point);
        Set<JsonNode> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        this.roots = roots.stream().map(this::resolved).filter(distinct::add).toList();
    }

    /**
     * The items of JSON-LD blocks. A block that cannot be read is left out.
     *
     * @param blocks the texts of the page's scripts of type {@code application/ld+json}
     * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
     */
    public static Items ofJsonLd(List<String> blocks, URI page) {
        List<JsonNode> values = new ArrayList<>();
        blocks.forEach(block -> values.addAll(JsonLdBlock.values(block)));
        return new Items(JsonLdNodes.of(values), page);
    }

    /**
     * The items of a page's microdata.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html">HTML, section 5</a>
     */
    public static Items ofMicrodata(Document document, URI page) {
        return new Items(MicrodataNodes.of(Microdata.items(document, ElementValues.AS_WRITTEN)), page);
    }

    /**
     * The items of a page's RDFa.
     *
     * @see <a href="https://www.w3.org/TR/html-rdfa/">HTML+RDFa 1.1</a>
     */
    public static Items ofRdfa(Document document, URI page) {
        return new Items(RdfaNodes.of(Rdfa.triples(document)), page);
    }

    /** The items that stand by themselves, in the order of the page. */
    public List<JsonNode> roots() {
        return roots;
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /** What a node's property says, each value on its own, references followed. */
    public List<JsonNode> values(JsonNode node, String property) {
        JsonNode value = node.get(property);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(resolved(property, value));
        }
        List<JsonNode> values = new ArrayList<>(value.size());
        value.forEach(part -> values.add(resolved(property, part)));
        return values;
    }

    /** The nodes of which a property is this node: the offers that say it is what they offer, for example. */
    List<JsonNode> pointingAt(JsonNode node, String property) {
        return pointing.getOrDefault(property, Map.of()).getOrDefault(node, List.of());
    }

    /** Offers that stand alone and do not say what they offer. */
    List<JsonNode> looseOffers() {
        return roots.stream()
                .filter(root -> is(root, OFFERS) && !root.has("itemOffered"))
                .toList();
    }

    /** The first value of the first of these properties that has one. */
    public Optional<JsonNode> first(JsonNode node, String... properties) {
        for (String property : properties) {
            List<JsonNode> values = values(node, property);
            if (!values.isEmpty()) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The plain text of the first of these properties that has one: a word, a number, or a named thing. */
    public Optional<String> text(JsonNode node, int most, String... properties) {
        for (String property : properties) {
            Optional<String> text = text(values(node, property), most);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(List<JsonNode> values, int most) {
        for (JsonNode value : values) {
            Optional<String> text = word(value).flatMap(word -> Texts.plain(word, most));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** A value as a word: as it stands, or the name of the thing that it is. */
    public Optional<String> word(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue()).filter(text -> !text.isBlank());
        }
        if (value.isNumber()) {
            // A number of a thousand digits is no price, and writing out 1e999999999 would take all memory.
            boolean sane = Math.abs((long) value.decimalValue().scale()) < 100;
            return sane ? Optional.of(value.decimalValue().toPlainString()) : Optional.empty();
        }
        return value.isObject()
                ? first(value, "name", "@value", "value")
                        .filter(JsonNode::isValueNode)
                        .flatMap(this::word)
                : Optional.empty();
    }

    /** Whether a node is of one of these types, however the vocabulary is spelled. */
    public static boolean is(JsonNode node, String... types) {
        return is(node, Stream.of(types).map(SchemaOrg::type).collect(Collectors.toSet()));
    }

    /** @param types in lower case */
    static boolean is(JsonNode node, Set<String> types) {
        JsonNode type = node.get("@type");
        if (type == null) {
            return false;
        }
        if (!type.isArray()) {
            return types.contains(SchemaOrg.type(type.asText()));
        }
        for (JsonNode each : type) {
            if (types.contains(SchemaOrg.type(each.asText()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two nodes are one item, and not two that say the same. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(JsonNode node, JsonNode compared) {
        return node == compared;
    }

    /** The item that a value refers to, with all that the page says of it anywhere; else the value itself. */
    JsonNode resolved(JsonNode value) {
        JsonNode id = value.isObject() ? value.get("@id") : null;
        ObjectNode known = id == null || !id.isTextual() ? null : byId.get(absolute(id.textValue()));
        return known == null ? value : known;
    }

    private JsonNode resolved(String property, JsonNode value) {
        if (value.isTextual() && REFERRING.contains(property)) {
            ObjectNode known = byId.get(absolute(value.textValue()));
            return known == null ? value : known;
        }
        return resolved(value);
    }

    private static void collect(JsonNode node, List<ObjectNode> named, List<ObjectNode> pointers, int depth) {
        if (node instanceof ObjectNode object) {
            if (object.path("@id").isTextual() && object.size() > 1) {
                named.add(object);
            }
            if (object.has("@reverse") || isPointing(object)) {
                pointers.add(object);
            }
        }
        if (depth < DEEPEST && node.isContainerNode()) {
            node.forEach(child -> collect(child, named, pointers, depth + 1));
        }
    }

    private static boolean isPointing(ObjectNode node) {
        for (String property : POINTING) {
            if (node.has(property)) {
                return true;
            }
        }
        return false;
    }

    private void point(ObjectNode node) {
        JsonNode source = resolved(node);
        for (String property : POINTING) {
            values(node, property).forEach(target -> point(property, source, target));
            JsonNode reverse = node.path("@reverse");
            values(reverse, property).forEach(other -> point(property, other, source));
        }
    }

    private void point(String property, JsonNode from, JsonNode to) {
        if (from.isObject() && to.isObject()) {
            pointing.computeIfAbsent(property, none -> new IdentityHashMap<>())
                    .computeIfAbsent(to, none -> new ArrayList<>(1))
                    .add(from);
        }
    }

    /** One item of two descriptions: the first one's values, and what only the other knows. */
    private static ObjectNode joined(ObjectNode first, ObjectNode other) {
        other.properties().forEach(property -> {
            if (!first.has(property.getKey())) {
                first.set(property.getKey(), property.getValue());
            }
        });
        return first;
    }

    private String absolute(String id) {
        try {
            return id.startsWith("_:") ? id : page.resolve(id.strip()).toString();
        } catch (IllegalArgumentException unreadable) {
            return id;
        }
    }
}
