package io.shelftalker.core.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Something to read.
 *
 * @param kind one of the inspection's kinds
 * @param input what is given besides the content, an object
 * @param content a file as it is; absent where all there is stands in the input
 */
public record Question(String kind, JsonNode input, Optional<byte[]> content) {

    /** A text of the input, empty where it is absent or null. */
    public Optional<String> text(String field) {
        JsonNode value = input.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A text that has to be there. @throws IllegalArgumentException if it is not */
    public String required(String field) {
        return text(field).orElseThrow(() -> new IllegalArgumentException("'" + kind + "' needs '" + field + "'"));
    }

    /** The content, or a text of the input in its place. @throws IllegalArgumentException if there is neither */
    public byte[] contentOr(String field) {
        return content.orElseGet(() -> required(field).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the content comes from, as its {@code url} or {@code base_url} says. */
    public Optional<URI> base() {
        return text("url")
                .or(() -> text("base_url"))
                .filter(text -> !text.isBlank())
                .flatMap(Question::url);
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(URI.create(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
