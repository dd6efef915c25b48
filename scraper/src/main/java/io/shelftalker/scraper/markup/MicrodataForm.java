package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Microdata written out as JSON: {@code {"type", "id", "properties"}}.
 *
 * @param strict types and values are lists, also of one, as HTML's own form has them
 * @param nested items stand in each other; else each has an {@code iid} and is referred to
 * @param textContent each item has its text too
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html#json">HTML, section 5.4</a>
 */
record MicrodataForm(boolean strict, boolean nested, boolean textContent, ElementValues values) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    ArrayNode write(Document document) {
        Map<Element, Integer> numbers = new HashMap<>();
        if (!nested) {
            document.select("[itemscope]").forEach(scope -> numbers.put(scope, numbers.size() + 1));
        }
        ArrayNode items = Json.NODES.arrayNode();
        Microdata.items(document, values).forEach(item -> items.add(item(item, numbers)));
        return items;
    }

    private ObjectNode item(MicrodataValue.Item item, Map<Element, Integer> numbers) {
        ObjectNode written = Json.NODES.objectNode();
        if (!nested) {
            written.put("iid", numbers.get(item.element()));
        }
        if (!item.types().isEmpty()) {
            written.set(
                    "type",
                    list(item.types().stream()
                            .<JsonNode>map(Json.NODES::textNode)
                            .toList()));
        }
        item.id().ifPresent(id -> written.put("id", id));
        if (item.properties().isEmpty()) {
            written.put("value", values.of(item.element()));
        } else {
            ObjectNode properties = written.putObject("properties");
            item.properties()
                    .forEach((name, all) -> properties.set(
                            name,
                            list(all.stream()
                                    .map(value -> value(name, value, numbers))
                                    .toList())));
        }
        if (textContent) {
            written.put("textContent", values.words().apply(item.element()));
        }
        return written;
    }

    private JsonNode list(List<JsonNode> values) {
        if (!strict && values.size() == 1) {
            return values.getFirst();
        }
        ArrayNode list = Json.NODES.arrayNode(values.size());
        values.forEach(list::add);
        return list;
    }

    private JsonNode value(String property, MicrodataValue value, Map<Element, Integer> numbers) {
        return switch (value) {
            case MicrodataValue.Item item
            when !nested -> Json.NODES.objectNode().put("iid_ref", numbers.get(item.element()));
            case MicrodataValue.Item item -> item(item, numbers);
            case MicrodataValue.Written written
            when isConstraint(property) ->
                written.element().normalName().equals("input")
                        ? ofInput(written.element())
                        : annotation(written.text());
            case MicrodataValue.Written written -> Json.NODES.textNode(written.text());
        };
    }

    private static boolean isConstraint(String property) {
        return property.endsWith("-input") || property.endsWith("-output");
    }

    /** A form's own field says by its attributes what may be put in. */
    private static ObjectNode ofInput(Element input) {
        ObjectNode specification = Json.NODES.objectNode();
        for (Attribute attribute : input.attributes()) {
            switch (attribute.getKey()) {
                case "required", "readonly", "multiple" -> specification.put(key(attribute.getKey()), true);
                case "name", "minlength", "maxlength", "min", "max", "step", "pattern" ->
                    specification.put(key(attribute.getKey()), attribute.getValue());
                case "value" -> specification.put("defaultValue", attribute.getValue());
                default -> {}
            }
        }
        return specification;
    }

    private static String key(String constraint) {
        String name =
                switch (constraint) {
                    case "minlength" -> "minLength";
                    case "maxlength" -> "maxLength";
                    case "readonly" -> "readonlyValue";
                    case "multiple" -> "multipleValues";
                    default -> constraint;
                };
        return name.endsWith("Value") || name.endsWith("Values") || name.isEmpty()
                ? name
                : "value" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * The short form of a PropertyValueSpecification: {@code required name=q}.
     *
     * @see <a href="https://schema.org/docs/actions.html#part-4">schema.org: input and output constraints</a>
     */
    private static ObjectNode annotation(String text) {
        ObjectNode specification = Json.NODES.objectNode();
        SPACES.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).forEach(word -> {
            int equals = word.indexOf('=');
            if (equals < 0) {
                specification.put(key(word), true);
            } else {
                specification.put(key(word.substring(0, equals)), word.substring(equals + 1));
            }
        });
        return specification;
    }
}
