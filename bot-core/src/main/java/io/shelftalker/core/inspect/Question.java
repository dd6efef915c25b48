package io.shelftalker.core.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something to read.
 *
 * @param kind one of the inspection's kinds
 * @param input what is given besides the content, an object
 * @param content a file as it is; absent where all there is stands in the input
 */
public record Question(String kind, JsonNode input, Optional<byte[]> content) {

    private static final Pattern UNFIT = Pattern.compile("[ \"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

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

    /** As browsers read it: signs that a URI may not have stand for their codes. */
    private static Optional<URI> url(String text) {
        String plain = UNFIT.matcher(text.strip())
                .replaceAll(sign ->
                        String.format(Locale.ROOT, "%%%02X", (int) sign.group().charAt(0)));
        try {
            return Optional.of(URI.create(plain));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
