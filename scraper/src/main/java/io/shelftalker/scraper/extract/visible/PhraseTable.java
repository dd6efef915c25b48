package io.shelftalker.scraper.extract.visible;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A resource of phrases: sections in brackets, one phrase a line, remarks after {@code #}. */
final class PhraseTable {
    private PhraseTable() {}

    /** Its phrases by their section, in its order. */
    static Map<String, List<String>> read(String resource) {
        try (InputStream stream = Objects.requireNonNull(PhraseTable.class.getResourceAsStream(resource), resource)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("# ") && !line.equals("#")) {
                section.add(line);
            }
        }
        return sections;
    }
}
