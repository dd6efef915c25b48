package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON held to the schemas of an OpenAPI document, more strictly than they ask: no object may have a field that is not
 * described.
 *
 * @param document with {@code components.schemas}
 */
record Schema(JsonNode document) {
    /** One sentence for each thing that is wrong. */
    List<String> check(JsonNode schema, JsonNode value, String place) {
        List<String> wrong = new ArrayList<>();
        check(resolved(schema), value, place, wrong);
        return wrong;
    }

    /** Follows a {@code $ref}. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> wrong) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, value, place, wrong);
            case "array" -> array(schema, value, place, wrong);
            case "string" -> text(schema, value, place, wrong);
            case "integer" -> expect(value.isIntegralNumber(), place, "is no whole number", wrong);
            case "number" -> expect(value.isNumber(), place, "is no number", wrong);
            case "boolean" -> expect(value.isBoolean(), place, "is neither true nor false", wrong);
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, String place, List<String> wrong) {
        if (!value.isObject()) {
            wrong.add(place + " is no object");
            return;
        }
        Json.elements(schema.path("required"))
                .map(JsonNode::asText)
                .filter(name -> !value.has(name))
                .forEach(name -> wrong.add(place + " lacks " + name));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode described = schema.path("properties").path(field.getKey());
            JsonNode any = schema.path("additionalProperties");
            JsonNode known = described.isMissingNode() && any.isObject() ? any : described;
            if (known.isMissingNode() && schema.has("properties")) {
                wrong.add(place + " has an unknown field " + field.getKey());
            } else {
                check(resolved(known), field.getValue(), place + "." + field.getKey(), wrong);
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, String place, List<String> wrong) {
        expect(value.isArray(), place, "is no list", wrong);
        int index = 0;
        for (JsonNode item : value) {
            check(resolved(schema.path("items")), item, place + "[" + index++ + "]", wrong);
        }
    }

    private static void text(JsonNode schema, JsonNode value, String place, List<String> wrong) {
        if (!value.isTextual()) {
            wrong.add(place + " is no text");
            return;
        }
        String text = value.asText();
        expect(
                !schema.has("minLength")
                        || text.length() >= schema.path("minLength").asInt(),
                place,
                "is too short",
                wrong);
        expect(
                !schema.has("maxLength")
                        || text.length() <= schema.path("maxLength").asInt(),
                place,
                "is too long",
                wrong);
        expect(
                !schema.has("pattern") || text.matches(schema.path("pattern").asText()),
                place,
                "does not match " + schema.path("pattern").asText(),
                wrong);
        expect(isListed(schema.path("enum"), text), place, "is none of " + schema.path("enum"), wrong);
        expect(!schema.path("format").asText().equals("uri") || isAddress(text), place, "is no address", wrong);
    }

    private static boolean isListed(JsonNode list, String text) {
        return list.isMissingNode()
                || Json.elements(list).anyMatch(one -> one.asText().equals(text));
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void expect(boolean holds, String place, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(place + " " + otherwise);
        }
    }
}
