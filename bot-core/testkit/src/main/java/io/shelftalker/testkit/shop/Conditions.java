package io.shelftalker.testkit.shop;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request's headers ask of an answer: only if it changed (RFC 9110, section 13), and compressed. */
final class Conditions {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Conditions() {}

    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    /** If-None-Match decides alone where it is present. */
    static boolean isUnchanged(Headers request, String tag, @Nullable Instant lastModified) {
        var tags = request.get("If-None-Match");
        if (tags != null) {
            return tags.stream()
                    .flatMap(Conditions::list)
                    .anyMatch(t -> t.equals("*") || opaque(t).equals(opaque(tag)));
        }
        return lastModified != null
                && readDate(request.getFirst("If-Modified-Since"))
                        .filter(since -> !lastModified.isAfter(since))
                        .isPresent();
    }

    static boolean acceptsGzip(Headers request) {
        var accepted = request.get("Accept-Encoding");
        return accepted != null
                && accepted.stream()
                        .flatMap(Conditions::list)
                        .anyMatch(coding -> coding.matches("gzip(;q=(1|0?\\.\\d*[1-9]).*)?"));
    }

    private static Stream<String> list(String header) {
        return Stream.of(header.split(",")).map(part -> part.replace(" ", ""));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> readDate(@Nullable String date) {
        try {
            return date == null ? Optional.empty() : Optional.of(Instant.from(HTTP_DATE.parse(date)));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // an invalid date is as none (RFC 9110, 13.1.3)
        }
    }
}
