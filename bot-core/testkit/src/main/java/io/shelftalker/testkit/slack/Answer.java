package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/**
 * What the Web API answers.
 *
 * @param retryAfterSeconds for the header of a 429; 0 without one
 */
record Answer(int status, ObjectNode body, long retryAfterSeconds) {

    static Answer ok(ObjectNode result) {
        ObjectNode body = Json.object().put("ok", true);
        body.setAll(result);
        return new Answer(200, body, 0);
    }

    static Answer error(String error) {
        return new Answer(200, Json.object().put("ok", false).put("error", error), 0);
    }

    static Answer tooFast(long retryAfterSeconds) {
        return new Answer(429, Json.object().put("ok", false).put("error", "ratelimited"), retryAfterSeconds);
    }
}
