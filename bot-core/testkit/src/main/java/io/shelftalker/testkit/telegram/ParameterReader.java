package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the parameters of a call from its query and its body, in each encoding that the API takes. */
final class ParameterReader {
    private ParameterReader() {}

    static Parameters read(String query, String contentType, byte[] body) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return new Parameters(json(body), Map.of(), false);
        }
        ObjectNode fields = Json.object();
        Map<String, Upload> files = new HashMap<>();
        pairs(query, fields);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            pairs(new String(body, StandardCharsets.UTF_8), fields);
        }
        if (type.startsWith("multipart/form-data")) {
            new Multipart(contentType, body).read(fields, files);
        }
        return new Parameters(fields, files, true);
    }

    private static ObjectNode json(byte[] body) {
        if (body.length == 0) {
            return Json.object();
        }
        JsonNode parsed = Json.parse(body)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Refused.badRequest("can't parse request body as JSON: object expected"));
        return (ObjectNode) parsed;
    }

    private static void pairs(String encoded, ObjectNode fields) {
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
