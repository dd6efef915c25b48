package io.shelftalker.scraper.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages beside these tests. */
final class Pages {
    static final URI HERE = URI.create("https://shop.example/p/here");

    private Pages() {}

    static Document page(String name) {
        return Jsoup.parse(text(name + ".html"), HERE.toString());
    }

    static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The items of a page in all syntaxes, the first that has any. */
    static Items items(Document document) {
        return Stream.of(
                        Items.ofJsonLd(ItemsAsJsonLd.scripts(document), HERE),
                        Items.ofMicrodata(document, HERE),
                        Items.ofRdfa(document, HERE))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The names of the pages in a folder, without their ending. */
    static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Pages.class.getResource(name), name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
