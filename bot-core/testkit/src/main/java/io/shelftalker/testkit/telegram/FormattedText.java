package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;

/**
 * A text as a person sees it.
 *
 * @param visible the characters on the screen, after entity parsing and trimming
 * @param html the markup as the bot sent it; the plain text when it sent none
 * @param entities formatting of the visible text, in order of their start
 * @param unescaped characters of the markup that Telegram tolerates though its documentation wants them escaped
 */
public record FormattedText(String visible, String html, List<Entity> entities, List<String> unescaped) {
    static final FormattedText NONE = plain("");

    public FormattedText {
        entities = List.copyOf(entities);
        unescaped = List.copyOf(unescaped);
    }

    /**
     * One stretch of formatting.
     *
     * @param type Telegram's name, as {@code bold} or {@code text_link}
     * @param offset start in UTF-16 units
     * @param length in UTF-16 units
     * @param detail the address of a link, the language of code, the id of an emoji; empty for the others
     */
    public record Entity(String type, int offset, int length, String detail) {}

    /** A stretch of text that leads to {@code url}. */
    public record Link(String text, String url) {}

    static FormattedText plain(String text) {
        return new FormattedText(text.strip(), text, List.of(), List.of());
    }

    /** The links in the text, in order. */
    public List<Link> links() {
        return entities.stream()
                .filter(entity -> entity.type().equals("text_link"))
                .map(entity -> new Link(
                        visible.substring(entity.offset(), entity.offset() + entity.length()), entity.detail()))
                .toList();
    }

    int characters() {
        return Measure.characters(visible);
    }

    boolean looksLike(FormattedText other) {
        return visible.equals(other.visible) && entities.equals(other.entities);
    }

    ArrayNode entitiesJson() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(json(entity)));
        return array;
    }

    private static ObjectNode json(Entity entity) {
        ObjectNode json = Json.object()
                .put("type", entity.type())
                .put("offset", entity.offset())
                .put("length", entity.length());
        return switch (entity.type()) {
            case "text_link" -> json.put("url", entity.detail());
            case "pre" -> entity.detail().isEmpty() ? json : json.put("language", entity.detail());
            case "custom_emoji" -> json.put("custom_emoji_id", entity.detail());
            default -> json;
        };
    }
}
