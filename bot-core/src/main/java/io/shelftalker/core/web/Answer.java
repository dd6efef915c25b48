package io.shelftalker.core.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/**
 * What the API answers to what was done.
 *
 * @param body JSON
 * @param location where the thing is that was made
 * @param again whether this was answered before, to the same request
 */
public record Answer(int status, String body, Optional<String> location, boolean again) {
    private static final String REPLAYED = "Idempotent-Replayed";

    public static Answer ok(String body) {
        return new Answer(200, body, Optional.empty(), false);
    }

    public static Answer created(String body, String location) {
        return new Answer(201, body, Optional.of(location), false);
    }

    public HttpResponse<String> response() {
        MutableHttpResponse<String> response = HttpResponse.<String>status(status, null)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(body);
        location.ifPresent(address -> response.header(HttpHeaders.LOCATION, address));
        if (again) {
            response.header(REPLAYED, "true");
        }
        return response;
    }
}
