package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares JSON with the shapes of the specification, recursively. */
final class ShapeCheck {
    private static final String ARRAY = "Array of ";

    private final Map<String, Shape> types;

    ShapeCheck(Map<String, Shape> types) {
        this.types = Map.copyOf(types);
    }

    List<String> type(Place place, String type, JsonNode value) {
        return value(place, List.of(type), value);
    }

    List<String> object(Place place, Shape shape, JsonNode object) {
        List<String> violations = new ArrayList<>();
        object.properties().stream()
                .filter(property -> !namesTheMethod(place, property))
                .forEach(property -> {
                    Place field = place.field(property.getKey());
                    violations.addAll(
                            property(field, shape.fields().get(property.getKey()), property.getValue(), object));
                });
        shape.fields().values().stream()
                .filter(field -> field.required() && !object.hasNonNull(field.name()))
                .forEach(field -> violations.add(place.field(field.name()).violation("is required and missing")));
        violations.addAll(alternatives(place, shape, object));
        return violations;
    }

    /** Every call may name its method in its parameters too, as answers to a webhook must; Telegram's Java client does. */
    private static boolean namesTheMethod(Place place, Map.Entry<String, JsonNode> property) {
        return place.path().isEmpty()
                && property.getKey().equals("method")
                && property.getValue().asText().equalsIgnoreCase(place.method());
    }

    private List<String> property(Place place, Shape.@Nullable Field field, JsonNode value, JsonNode owner) {
        if (field == null) {
            return List.of(place.violation(value, "is not a field of the Bot API here"));
        }
        if (value.isNull()) {
            return List.of();
        }
        if (!field.constant().isEmpty() && !field.constant().equals(value.asText())) {
            return List.of(place.violation(value, "must be " + field.constant()));
        }
        List<String> wrong = value(place, field.types(), value);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return field.limits().stream()
                .flatMap(limit -> limit.brokenBy(value, owner).stream())
                .map(rule -> place.violation(value, rule))
                .toList();
    }

    private static List<String> alternatives(Place place, Shape shape, JsonNode object) {
        if (shape.alternatives().isEmpty()) {
            return List.of();
        }
        List<String> used =
                shape.alternatives().stream().filter(object::hasNonNull).toList();
        String rule = "must use exactly one of " + shape.alternatives() + " and uses " + used;
        return used.size() == 1 ? List.of() : List.of(place.violation(object, rule));
    }

    private List<String> value(Place place, List<String> allowed, JsonNode value) {
        List<String> possible = allowed.stream()
                .flatMap(type -> widened(type).stream())
                .filter(type -> isKind(place, type, value))
                .toList();
        if (possible.isEmpty()) {
            return List.of(place.violation(value, "must be " + String.join(" or ", allowed)));
        }
        return meant(possible, value).stream()
                .map(type -> inside(place, type, value))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** A union stands for its members. */
    private List<String> widened(String type) {
        @Nullable Shape shape = types.get(type);
        if (shape == null || shape.subtypes().isEmpty()) {
            return List.of(type);
        }
        return shape.subtypes().stream()
                .flatMap(subtype -> widened(subtype).stream())
                .toList();
    }

    private static boolean isKind(Place place, String type, JsonNode value) {
        return switch (type) {
            case "Integer" -> value.isIntegralNumber() || (place.isParameter() && isInteger(value));
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "String" -> value.isTextual();
            case "InputFile" -> false;
            default -> type.startsWith(ARRAY) ? value.isArray() : value.isObject();
        };
    }

    /** The API reads every parameter as text, and Telegram's Java client sends some chat ids as such. */
    private static boolean isInteger(JsonNode value) {
        return value.isTextual() && value.asText().matches("-?\\d{1,19}");
    }

    /** Of several object types those whose constant field, as in {@code "type":"photo"}, agrees; all when none does. */
    private List<String> meant(List<String> possible, JsonNode value) {
        List<String> agreeing =
                possible.stream().filter(type -> agrees(type, value)).toList();
        return agreeing.isEmpty() ? possible : agreeing;
    }

    private boolean agrees(String type, JsonNode value) {
        @Nullable Shape shape = types.get(type);
        return shape == null
                || shape.fields().values().stream()
                        .filter(field -> !field.constant().isEmpty())
                        .allMatch(field ->
                                field.constant().equals(value.path(field.name()).asText()));
    }

    private List<String> inside(Place place, String type, JsonNode value) {
        if (type.startsWith(ARRAY)) {
            return elements(place, type.substring(ARRAY.length()), value);
        }
        @Nullable Shape shape = types.get(type);
        return shape == null ? List.of() : object(place, shape, value);
    }

    private List<String> elements(Place place, String type, JsonNode array) {
        List<String> violations = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            violations.addAll(value(place.element(index), List.of(type), array.path(index)));
        }
        return violations;
    }
}
