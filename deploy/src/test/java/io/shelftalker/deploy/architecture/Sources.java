package io.shelftalker.deploy.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, found from wherever the tests are started. */
public final class Sources {
    private Sources() {}

    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("shelftalker")) || !Files.exists(here.resolve("i18n"))) {
            Path parent = here.getParent();
            if (parent == null) {
                throw new IllegalStateException("The tests run outside of the project");
            }
            here = parent;
        }
        return here;
    }

    /** All files with one of these endings that are not built. */
    public static List<Path> ending(String... endings) {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/data/"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
