package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/** What the API answers: an HTTP status and Telegram's envelope. */
record Answer(int status, ObjectNode body) {

    static Answer ok(JsonNode result) {
        ObjectNode body = Json.object().put("ok", true);
        body.set("result", result);
        return new Answer(200, body);
    }

    static Answer error(int code, String description, ObjectNode parameters) {
        ObjectNode body = Json.object().put("ok", false).put("error_code", code).put("description", description);
        if (!parameters.isEmpty()) {
            body.set("parameters", parameters);
        }
        return new Answer(code, body);
    }
}
