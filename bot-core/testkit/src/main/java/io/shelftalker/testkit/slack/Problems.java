package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a piece of JSON, each with the place, in the words of Slack's {@code response_metadata}. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String what) {
        found.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    /** Every field is one of those that are known. */
    void onlyFields(JsonNode object, String pointer, Set<String> known) {
        object.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .forEach(field -> add(pointer, "unknown field: " + field.getKey()));
    }

    /** A text of 1 to {@code most} characters; Slack does not say which, so that the larger count holds: UTF-16 units. */
    void text(JsonNode value, String pointer, int most) {
        if (!value.isTextual()) {
            add(pointer, "missing required field: a text");
            return;
        }
        length(value.asText(), pointer, most);
        if (value.asText().isBlank()) {
            add(pointer, "must be more than 0 characters");
        }
    }

    /** The same, where the field is there at all. */
    void optionalText(JsonNode value, String pointer, int most) {
        if (!value.isMissingNode()) {
            text(value, pointer, most);
        }
    }

    void size(JsonNode array, String pointer, int most) {
        if (!array.isArray() || array.isEmpty()) {
            add(pointer, "must have at least 1 item");
        } else if (array.size() > most) {
            add(pointer, "no more than " + most + " items allowed");
        }
    }

    void webAddress(JsonNode value, String pointer) {
        text(value, pointer, 3000);
        if (!value.asText().matches("https?://[^/\\s]+.*")) {
            add(pointer, "invalid URL");
        }
    }

    /** No two of them have the same value in a field. */
    void unique(JsonNode items, String field, String pointer) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : items) {
            if (item.has(field) && !seen.add(item.path(field).asText())) {
                add(pointer, field + " " + item.path(field).asText() + " already exists");
            }
        }
    }

    private void length(String text, String pointer, int most) {
        if (text.length() > most) {
            add(pointer, "must be less than " + (most + 1) + " characters");
        }
    }
}
