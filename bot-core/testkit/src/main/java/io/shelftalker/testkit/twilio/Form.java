package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form; a field may come several times. */
record Form(Map<String, List<String>> fields) {
    static Form read(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    static byte[] written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty when absent. */
    String text(String name) {
        return given(name).orElse("");
    }

    Optional<String> given(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** As JSON: a text, or a list where the field came more than once. */
    ObjectNode json() {
        ObjectNode json = Json.object();
        fields.forEach((name, values) -> {
            if (values.size() == 1) {
                json.put(name, values.getFirst());
            } else {
                ArrayNode list = json.putArray(name);
                values.forEach(list::add);
            }
        });
        return json;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
