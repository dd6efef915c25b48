package io.shelftalker.testkit.shop;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop says to one request, before it is compressed or found unchanged. */
record Answer(
        int status,
        Map<String, String> headers,
        Body body,
        @Nullable Instant lastModified) {
    private static final String TYPE = "Content-Type";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer html(int status, Body body) {
        return new Answer(status, Map.of(TYPE, "text/html; charset=utf-8"), body, null);
    }

    static Answer of(String type, Body body) {
        return new Answer(200, Map.of(TYPE, type), body, null);
    }

    static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", location), Body.EMPTY, null);
    }

    Answer modified(Instant time) {
        return new Answer(status, headers, body, time);
    }

    Answer with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body, lastModified);
    }

    Answer typed(String type) {
        return with(TYPE, type);
    }

    boolean isText() {
        var type = headers.getOrDefault(TYPE, "");
        return type.startsWith("text/") || type.startsWith("application/xml");
    }
}
