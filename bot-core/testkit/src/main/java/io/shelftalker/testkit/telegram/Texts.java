package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.FormattedText.Entity;
import java.util.List;
import java.util.Locale;

/** Reads texts and captions and holds them to their lengths. */
final class Texts {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private Texts() {}

    /** Only HTML is read, of the three parse modes; Telegram's legacy ones are refused like unknown ones. */
    static FormattedText read(String text, String parseMode, JsonNode entities) {
        return switch (parseMode.toLowerCase(Locale.ROOT)) {
            case "html" -> HtmlEntities.parse(text);
            case "" -> given(text, entities);
            default -> throw Refused.badRequest("unsupported parse_mode");
        };
    }

    static FormattedText message(FormattedText text) {
        if (text.visible().isEmpty()) {
            throw Refused.badRequest("message text is empty");
        }
        if (text.characters() > LONGEST_TEXT) {
            throw Refused.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(FormattedText text) {
        if (text.characters() > LONGEST_CAPTION) {
            throw Refused.badRequest("message caption is too long");
        }
        return text;
    }

    static void atMost(int limit, String text, String refusal) {
        if (Measure.characters(text) > limit) {
            throw Refused.badRequest(refusal);
        }
    }

    private static FormattedText given(String text, JsonNode entities) {
        if (entities.isEmpty()) {
            return FormattedText.plain(text);
        }
        List<Entity> read = Json.elements(entities).map(Texts::entity).toList();
        if (read.stream()
                .anyMatch(entity -> entity.offset() < 0 || entity.offset() + entity.length() > text.length())) {
            throw Refused.badRequest("can't parse entities: entity is outside of the text");
        }
        return new FormattedText(text, text, read, List.of());
    }

    private static Entity entity(JsonNode json) {
        String detail = json.path("url")
                .asText(json.path("language")
                        .asText(json.path("custom_emoji_id").asText("")));
        return new Entity(
                json.path("type").asText(),
                json.path("offset").asInt(),
                json.path("length").asInt(),
                detail);
    }
}
