package io.shelftalker.scraper.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as shops' interfaces answer it. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** What an answer says; nothing where it is no JSON. */
    static Optional<JsonNode> read(byte[] content) {
        try {
            return Optional.ofNullable(MAPPER.readTree(content));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A text or number of an object; nothing where it is absent, null or blank. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
