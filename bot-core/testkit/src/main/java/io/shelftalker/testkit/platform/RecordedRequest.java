package io.shelftalker.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A call that a bot made.
 *
 * @param bot the username; empty when the token was unknown
 * @param method the method's name as it was called, in lower case
 * @param parameters its fields; texts only when it came as a form
 * @param files the names of the parts that carried a file
 * @param status the HTTP status of the answer, 0 when none was given
 */
public record RecordedRequest(
        Instant at, String bot, String method, JsonNode parameters, List<String> files, int status) {
    public RecordedRequest {
        files = List.copyOf(files);
    }
}
