package io.shelftalker.testkit.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A text with {@code {{names}}} to be filled in; what is filled in is HTML already. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

    private final List<String> texts;
    private final List<String> holes;

    private Template(String source) {
        texts = List.of(HOLE.split(source, -1));
        holes = HOLE.matcher(source).results().map(hole -> hole.group(1)).toList();
    }

    /** The file of that name beside this class. */
    static Template load(String name) {
        return new Template(text(name));
    }

    static String text(String name) {
        try (var in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the test kit");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> values) {
        var out = new StringBuilder(8192).append(texts.getFirst());
        for (var i = 0; i < holes.size(); i++) {
            var value = values.get(holes.get(i));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill {{" + holes.get(i) + "}} with");
            }
            out.append(value).append(texts.get(i + 1));
        }
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
