package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.Map;

/**
 * The parameters of a call, however they were encoded.
 *
 * @param values the fields as they came; every one is text when {@code form}
 * @param files the parts of a multipart call that carry a file
 * @param form whether they came as a form or in the query and not as JSON
 */
record Parameters(ObjectNode values, Map<String, Upload> files, boolean form) {
    Parameters {
        files = Map.copyOf(files);
    }

    boolean has(String name) {
        return values.hasNonNull(name);
    }

    /** Empty when absent. */
    String text(String name) {
        return values.path(name).asText("");
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    long number(String name, long fallback) {
        String text = text(name);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : fallback;
    }

    /** An object or array, which forms and lazy clients send as text; a missing node when absent. */
    JsonNode json(String name) {
        JsonNode value = values.path(name);
        if (!value.isTextual()) {
            return value;
        }
        return Json.parse(value.asText())
                .filter(JsonNode::isContainerNode)
                .orElseThrow(() -> Refused.badRequest("can't parse " + name.replace('_', ' ') + " JSON object"));
    }
}
