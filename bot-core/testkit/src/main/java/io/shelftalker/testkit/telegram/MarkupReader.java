package io.shelftalker.testkit.telegram;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cursor over markup that knows its words: names, attribute values, character references. */
final class MarkupReader {
    private static final char END = '\0';
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));?");

    private final String text;
    private int at;

    MarkupReader(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    char next() {
        return atEnd() ? END : text.charAt(at++);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    String untilSpaceOrEnd() {
        int begin = at;
        while (!atEnd() && peek() != '>' && !Character.isWhitespace(peek())) {
            at++;
        }
        return text.substring(begin, at);
    }

    String attributeName() {
        int begin = at;
        while (!atEnd() && peek() != '>' && peek() != '=' && !Character.isWhitespace(peek())) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** A quoted literal, or a bare token of letters, digits, dots and hyphens. */
    String attributeValue() {
        if (peek() != '"' && peek() != '\'') {
            return token();
        }
        char quote = next();
        StringBuilder value = new StringBuilder();
        while (!atEnd() && peek() != quote) {
            int length = value.length();
            characterReference(value);
            if (value.length() == length) {
                value.append(next());
            }
        }
        next();
        return value.toString();
    }

    /** Appends the character that the reference here stands for; appends nothing and stays when there is none. */
    void characterReference(StringBuilder target) {
        Matcher reference = REFERENCE.matcher(text).region(at, text.length());
        if (peek() == '&' && reference.lookingAt()) {
            String character = character(reference);
            target.append(character);
            at = character.isEmpty() ? at : reference.end();
        }
    }

    private static String character(Matcher reference) {
        if (reference.group(3) != null) {
            return NAMED.getOrDefault(reference.group(3), "");
        }
        @Nullable String decimal = reference.group(1);
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(reference.group(2), 16);
        return code == 0 || !Character.isValidCodePoint(code) ? "" : Character.toString(code);
    }

    private String token() {
        int begin = at;
        while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '-')) {
            at++;
        }
        if (!atEnd() && peek() != '>' && !Character.isWhitespace(peek())) {
            throw Refused.badRequest("can't parse entities: Unexpected end of name token at byte offset " + begin);
        }
        return text.substring(begin, at);
    }
}
