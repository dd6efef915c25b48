package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Measures a value in the unit of its limit. */
final class Measure {
    private Measure() {}

    /** Empty when it cannot be measured: a text in a markup that this package does not read, or a malformed one. */
    static OptionalLong of(Limit.Unit unit, JsonNode value, JsonNode owner) {
        return switch (unit) {
            case CHARACTERS -> characters(value.asText(), owner);
            case BYTES -> OptionalLong.of(bytes(value.asText()));
            case ITEMS -> OptionalLong.of(value.size());
            case VALUE -> OptionalLong.of(value.asLong());
        };
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static OptionalLong characters(String text, JsonNode owner) {
        if (!owner.has("parse_mode")) {
            return OptionalLong.of(characters(text));
        }
        if (!owner.path("parse_mode").asText().equalsIgnoreCase("HTML")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(characters(HtmlEntities.parse(text).visible()));
        } catch (Refused malformed) {
            return OptionalLong.empty();
        }
    }
}
