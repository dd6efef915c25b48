package io.shelftalker.scraper.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A browser's directory, which lives as long as one page. */
record Profile(Path directory) implements AutoCloseable {
    static Profile create() throws IOException {
        return new Profile(Files.createTempDirectory("shelftalker-browser"));
    }

    /** Deletes it; what a dying process still holds is left to the system's own cleaning. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException busy) {
            directory.toFile().deleteOnExit();
        }
    }
}
