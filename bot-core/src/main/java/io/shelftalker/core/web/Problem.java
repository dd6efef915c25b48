package io.shelftalker.core.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an endpoint answers that cannot do what was asked (RFC 9457). */
public final class Problem {
    static final MediaType TYPE = MediaType.of("application/problem+json");

    private Problem() {}

    /** @param code what a program goes by; it never changes */
    public static MutableHttpResponse<Map<String, Object>> of(HttpStatus status, String code) {
        return of(status, code, "");
    }

    /** @param detail what was wrong and what to do, for a person; empty for none */
    public static MutableHttpResponse<Map<String, Object>> of(HttpStatus status, String code, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status.getCode());
        body.put("title", status.getReason());
        body.put("code", code);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        return HttpResponse.<Map<String, Object>>status(status)
                .contentType(TYPE)
                .body(body);
    }
}
