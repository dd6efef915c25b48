package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/**
 * What Twilio answers a call.
 *
 * @param retryAfterSeconds for the header of a 429; 0 without one
 */
record Answer(int status, ObjectNode body, long retryAfterSeconds) {
    static Answer created(ObjectNode resource) {
        return new Answer(201, resource, 0);
    }

    static Answer found(ObjectNode resource) {
        return new Answer(200, resource, 0);
    }

    /** An error as twilio.com/docs/usage/twilios-response describes it. */
    static Answer error(int status, int code, String message) {
        return new Answer(
                status,
                Json.object()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status),
                0);
    }

    static Answer tooFast(long retryAfterSeconds) {
        return new Answer(429, error(429, 20429, "Too Many Requests").body(), retryAfterSeconds);
    }
}
