package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.telegram.FormattedText.Entity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a text in Telegram's HTML mode and refuses it where Telegram does, in the same words
 * (core.telegram.org/bots/api#html-style, and the parse_html function of TDLib for what that leaves open).
 */
final class HtmlEntities {
    private static final Set<String> TAGS = Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "span",
            "tg-spoiler",
            "a",
            "tg-emoji",
            "code",
            "pre",
            "blockquote",
            "tg-time");

    private final MarkupReader reader;
    private final String html;
    private final StringBuilder visible = new StringBuilder();
    private final Deque<OpenTag> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<String> unescaped = new ArrayList<>();

    private HtmlEntities(String html) {
        this.html = html;
        this.reader = new MarkupReader(html);
    }

    /** Throws {@link Refused} with Telegram's "can't parse entities" when the markup is malformed. */
    static FormattedText parse(String html) {
        return new HtmlEntities(html).read();
    }

    private FormattedText read() {
        while (!reader.atEnd()) {
            step();
        }
        if (!open.isEmpty()) {
            throw malformed("Can't find end tag corresponding to start tag \"" + open.peek().name + "\"");
        }
        return trimmed();
    }

    private void step() {
        if (reader.peek() == '<') {
            tag();
            return;
        }
        if (reader.peek() == '&') {
            int length = visible.length();
            reader.characterReference(visible);
            noteUnescaped(length == visible.length(), "&");
            return;
        }
        noteUnescaped(reader.peek() == '>', ">");
        visible.append(reader.next());
    }

    private void noteUnescaped(boolean found, String character) {
        if (found) {
            unescaped.add(character);
        }
        if (found && character.equals("&")) {
            visible.append(reader.next());
        }
    }

    private void tag() {
        int begin = reader.at();
        reader.next();
        if (reader.peek() == '/') {
            endTag(begin);
            return;
        }
        startTag(begin);
    }

    private void startTag(int begin) {
        String name = reader.untilSpaceOrEnd().toLowerCase(Locale.ROOT);
        if (reader.atEnd()) {
            throw malformed("Unclosed start tag at byte offset " + offset(begin));
        }
        if (!TAGS.contains(name)) {
            throw malformed("Unsupported start tag \"" + name + "\" at byte offset " + offset(begin));
        }
        OpenTag tag = new OpenTag(name, visible.length());
        reader.skipSpace();
        while (!reader.atEnd() && reader.peek() != '>') {
            attribute(tag, begin);
            reader.skipSpace();
        }
        if (reader.atEnd()) {
            throw malformed("Unclosed start tag \"" + name + "\" at byte offset " + offset(begin));
        }
        reader.next();
        if (name.equals("span") && !tag.attribute.equals("tg-spoiler")) {
            throw malformed("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + offset(begin));
        }
        open.push(tag);
    }

    private void attribute(OpenTag tag, int begin) {
        String name = reader.attributeName();
        if (name.isEmpty()) {
            throw malformed("Empty attribute name in the tag \"" + tag.name + "\" at byte offset " + offset(begin));
        }
        reader.skipSpace();
        if (reader.peek() != '=') {
            tag.note(name, "");
            return;
        }
        reader.next();
        reader.skipSpace();
        tag.note(name.toLowerCase(Locale.ROOT), reader.attributeValue());
    }

    private void endTag(int begin) {
        reader.next();
        if (open.isEmpty()) {
            throw malformed("Unexpected end tag at byte offset " + offset(begin));
        }
        String name = reader.untilSpaceOrEnd().toLowerCase(Locale.ROOT);
        reader.skipSpace();
        if (reader.peek() != '>') {
            throw malformed("Unclosed end tag at byte offset " + offset(begin));
        }
        OpenTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name)) {
            throw malformed("Unmatched end tag at byte offset " + offset(begin) + ", expected \"</" + tag.name
                    + ">\", found \"</" + name + ">\"");
        }
        reader.next();
        tag.entity(visible).ifPresent(entities::add);
    }

    /** Telegram drops white space around a text; the entities move with it. */
    private FormattedText trimmed() {
        int leading = visible.length() - visible.toString().stripLeading().length();
        String text = visible.toString().strip();
        List<Entity> moved = entities.stream()
                .map(entity -> within(entity, leading, text.length()))
                .filter(entity -> entity.length() > 0)
                .sorted(Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()))
                .toList();
        return new FormattedText(text, html, moved, unescaped);
    }

    private static Entity within(Entity entity, int leading, int length) {
        int start = Math.clamp(entity.offset() - leading, 0, length);
        int end = Math.clamp(entity.offset() + entity.length() - leading, 0, length);
        return new Entity(entity.type(), start, end - start, entity.detail());
    }

    private int offset(int position) {
        return html.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refused malformed(String reason) {
        return Refused.badRequest("can't parse entities: " + reason);
    }
}
