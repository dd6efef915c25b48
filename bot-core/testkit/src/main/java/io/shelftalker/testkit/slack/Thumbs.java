package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two thumbs of a message (docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element).
 *
 * @param block the id of their block
 * @param json the element, as the app sent it
 */
public record Thumbs(String block, JsonNode json) {
    /** Those among blocks as Slack takes them. */
    public static Optional<Thumbs> of(JsonNode blocks) {
        return blocks.valueStream()
                .flatMap(block -> block.path("elements")
                        .valueStream()
                        .filter(element -> element.path("type").asText().equals("feedback_buttons"))
                        .map(element -> new Thumbs(block.path("block_id").asText(), element)))
                .findFirst();
    }

    /** What is written on the one that is up and on the one that is down. */
    public List<String> labels() {
        return thumbs().map(thumb -> TextObjects.visible(thumb.path("text"))).toList();
    }

    /** What those who do not see them are told, in the same order. */
    public List<String> spoken() {
        return thumbs().map(thumb -> thumb.path("accessibility_label").asText()).toList();
    }

    JsonNode thumb(boolean up) {
        return json.path(up ? "positive_button" : "negative_button");
    }

    int characters() {
        return Stream.concat(labels().stream(), spoken().stream())
                .mapToInt(String::length)
                .sum();
    }

    private Stream<JsonNode> thumbs() {
        return Stream.of(thumb(true), thumb(false));
    }
}
