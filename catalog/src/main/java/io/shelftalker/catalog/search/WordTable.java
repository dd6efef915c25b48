package io.shelftalker.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of words beside this class: a line for each entry, its words with spaces between, remarks after {@code #}. */
final class WordTable {
    private WordTable() {}

    static List<List<String>> read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The table '" + name + "' cannot be read", failure);
        }
    }
}
