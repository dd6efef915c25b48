package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call of a known app.
 *
 * @param arguments as they came; forms carry JSON as text
 */
record Call(Cloud cloud, App app, String method, JsonNode arguments) {

    /** Empty when absent. */
    String text(String name) {
        return arguments.path(name).asText("");
    }

    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    /** JSON that forms send as text; a missing node when absent. */
    JsonNode json(String name) {
        JsonNode value = arguments.path(name);
        if (!value.isTextual()) {
            return value;
        }
        return Json.parse(value.asText()).orElseThrow(() -> Refused.because("invalid_arguments"));
    }

    Instant now() {
        return cloud.now();
    }

    /** The channel that it names; a person's id opens their direct messages. Or Slack's refusal. */
    Room room() {
        return cloud.room(app, text("channel"));
    }

    /** What a message is to show, or Slack's refusal. */
    ChatMessage.Content content(int longestText) {
        JsonNode blocks = arguments.has("blocks") ? json("blocks") : Json.array();
        if (!blocks.isArray()) {
            throw Refused.because("invalid_blocks_format");
        }
        String text = text("text");
        if (text.isBlank() && blocks.isEmpty()) {
            throw Refused.because("no_text");
        }
        if (text.length() > longestText) {
            throw Refused.because("msg_too_long");
        }
        List<String> problems = blocks.isEmpty() ? List.of() : BlockKit.problems(blocks, Surface.MESSAGE);
        if (!problems.isEmpty()) {
            throw Refused.invalidBlocks(problems);
        }
        if (text.isBlank()) {
            violation("a message without text has no notification and cannot be read aloud");
        }
        TextObjects.unescaped(text).ifPresent(part -> violation("text has unescaped " + part + " in \"" + text + "\""));
        return new ChatMessage.Content(text, blocks);
    }

    void violation(String sentence) {
        cloud.log().add(new Violation(now(), method, sentence));
    }
}
