package io.shelftalker.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The platforms' published specifications, which stay outside the product's repository. */
public final class Specifications {
    /** The environment variable, or system property, that names their directory. */
    public static final String LOCATION = "SHELFTALKER_SPECS";

    private Specifications() {}

    /** Their directory; empty when {@value #LOCATION} is unset, so that callers can say so. */
    public static Optional<Path> directory() {
        return Optional.ofNullable(System.getProperty(LOCATION))
                .or(() -> Optional.ofNullable(System.getenv(LOCATION)))
                .filter(directory -> !directory.isBlank())
                .map(Path::of);
    }

    /** Reads one; a missing or unreadable file is an error. */
    public static JsonNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "No specification at " + file + ": point " + LOCATION + " at the directory that holds it");
        }
        return Json.read(file);
    }
}
