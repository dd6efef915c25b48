package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method or an object type of the specification. A type with {@code subtypes} is their union and has no fields.
 *
 * @param alternatives fields of which exactly one must be present; empty when the specification demands nothing
 */
record Shape(String name, Map<String, Field> fields, List<String> subtypes, List<String> alternatives) {
    private static final Pattern ALL_BUT = Pattern.compile("Exactly one of the fields other than (.*?) must be used");
    private static final Pattern ONE_OF = Pattern.compile("Exactly one of the fields (\\w+) or (\\w+) must be used");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    private static final Pattern CONSTANT = Pattern.compile("(?:must be|always) [\"“]?(\\w+)[\"”]?\\.?$");

    Shape {
        subtypes = List.copyOf(subtypes);
        alternatives = List.copyOf(alternatives);
    }

    /** @param constant the only text this field may have, empty when it is free */
    record Field(String name, List<String> types, boolean required, List<Limit> limits, String constant) {
        Field {
            types = List.copyOf(types);
            limits = List.copyOf(limits);
        }

        static Field read(JsonNode described) {
            List<String> types = texts(described.path("types"));
            String description = described.path("description").asText();
            return new Field(
                    described.path("name").asText(),
                    types,
                    described.path("required").asBoolean(),
                    Limit.read(types, description),
                    constant(types, description));
        }

        private static String constant(List<String> types, String description) {
            Matcher constant = CONSTANT.matcher(description);
            return types.equals(List.of("String")) && constant.find() ? constant.group(1) : "";
        }
    }

    static Shape read(JsonNode described) {
        Map<String, Field> fields = new LinkedHashMap<>();
        described.path("fields").forEach(one -> {
            Field field = Field.read(one);
            fields.put(field.name(), field);
        });
        String description = String.join(" ", texts(described.path("description")));
        return new Shape(
                described.path("name").asText(),
                fields,
                texts(described.path("subtypes")),
                alternatives(description, List.copyOf(fields.keySet())));
    }

    private static List<String> alternatives(String description, List<String> fields) {
        Matcher allBut = ALL_BUT.matcher(description);
        if (allBut.find()) {
            List<String> rest = new ArrayList<>(fields);
            WORD.matcher(allBut.group(1)).results().forEach(word -> rest.remove(word.group()));
            return rest;
        }
        Matcher oneOf = ONE_OF.matcher(description);
        return oneOf.find() ? List.of(oneOf.group(1), oneOf.group(2)) : List.of();
    }

    private static List<String> texts(JsonNode array) {
        return Json.elements(array).map(JsonNode::asText).toList();
    }
}
