package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * The text of one JSON-LD script. Its values are read leniently, then mended where it is broken in a usual way; what
 * still cannot be read is left out.
 */
final class JsonLdBlock {
    private static final int LONGEST = 4_000_000;
    private static final int MOST_WRAPPINGS = 200;

    private JsonLdBlock() {}

    /** The values that stand in a block, mostly one. */
    static List<JsonNode> values(String text) {
        String json = unwrapped(text.strip());
        if (json.isEmpty() || json.length() > LONGEST) {
            return List.of();
        }
        List<JsonNode> values = read(json);
        if (values.isEmpty() && json.indexOf('"') < 0 && json.contains("&quot;")) {
            values = read(Parser.unescapeEntities(json, false));
        }
        return values.isEmpty() ? read(MendedJson.of(json)) : values;
    }

    /** The values of a block in the list that it is, where it is one. */
    static List<JsonNode> asWritten(String text) {
        List<JsonNode> values = values(text);
        boolean list = unwrapped(text.strip()).startsWith("[");
        return list && !values.isEmpty() ? List.of(Json.NODES.arrayNode().addAll(values)) : values;
    }

    /** Values one after another, those of a list too; those before a broken one count, and so does what is whole before a stray end. */
    private static List<JsonNode> read(String json) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all =
                Json.LENIENT.readerFor(JsonNode.class).readValues(json)) {
            while (all.hasNextValue()) {
                JsonNode value = all.nextValue();
                if (value != null && value.isContainerNode()) {
                    values.add(value);
                }
            }
        } catch (JsonProcessingException broken) {
            return values;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    /** The block from its first bracket on, without what hides it from old browsers or from XML. */
    private static String unwrapped(String text) {
        int start = 0;
        int wrappings = 0;
        while (wrappings++ < MOST_WRAPPINGS && start < text.length() && "{[".indexOf(text.charAt(start)) < 0) {
            int next = afterWrapping(text, start);
            if (next <= start) {
                break;
            }
            start = next;
        }
        return text.substring(start);
    }

    private static int afterWrapping(String text, int at) {
        char first = text.charAt(at);
        if (isFiller(first)) {
            int end = at;
            while (end < text.length() && isFiller(text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (text.startsWith("<!--", at)) {
            int close = text.indexOf("-->", at);
            int brace = firstOf(text, at);
            return close >= 0 && close < brace ? close + 3 : at + 4;
        }
        if (text.startsWith("<![CDATA[", at)) {
            return at + 9;
        }
        if (text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            boolean wraps = text.startsWith("<!", at + 2) || text.startsWith(" <!", at + 2);
            return wraps ? at + 2 : line < 0 ? text.length() : line + 1;
        }
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            return close < 0 ? text.length() : close + 2;
        }
        return at;
    }

    private static boolean isFiller(char letter) {
        return Character.isWhitespace(letter) || letter == '\ufeff' || letter == ';';
    }

    private static int firstOf(String text, int from) {
        int brace = text.indexOf('{', from);
        int bracket = text.indexOf('[', from);
        int found = brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
        return found < 0 ? text.length() : found;
    }
}
