package io.shelftalker.core.egress;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Response;

/** Undoes what was done to a body before it was sent (RFC 9110, section 8.4), the last first. */
final class ContentCodings {
    /** What a request says that it can undo. */
    static final String ACCEPTED = "gzip";

    private static final int MOST = 3;
    /** What sites write there though it names no coding. */
    private static final Set<String> NONE = Set.of("", "identity", "none", "binary", "utf-8", "utf8");

    private ContentCodings() {}

    /** A body is in a form that nobody asked for. */
    static final class Unknown extends IOException {
        private static final long serialVersionUID = 1L;

        Unknown(String codings) {
            super("compressed as \"" + codings + "\", though asked for " + ACCEPTED);
        }
    }

    static InputStream undone(Response response, Budget budget) throws IOException {
        String written = String.join(", ", response.headers("Content-Encoding"));
        List<String> codings = Stream.of(written.split(","))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !NONE.contains(coding))
                .toList();
        if (codings.size() > MOST) {
            throw new Unknown(written);
        }
        InputStream body = BoundedStream.wire(
                Objects.requireNonNull(response.body(), "an executed call has a body")
                        .byteStream(),
                budget);
        for (String coding : codings.reversed()) {
            body = switch (coding) {
                case "gzip", "x-gzip" -> BoundedStream.gunzip(body, budget);
                case "deflate" -> BoundedStream.inflate(body, budget);
                default -> throw new Unknown(written);
            };
        }
        return body;
    }
}
