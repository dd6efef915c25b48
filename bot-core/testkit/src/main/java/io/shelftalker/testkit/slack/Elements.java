package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Block elements (docs.slack.dev/reference/block-kit/block-elements). */
final class Elements {
    private static final Set<String> BUTTON =
            Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
    private static final Set<String> SELECT =
            Set.of("type", "placeholder", "action_id", "options", "initial_option", "confirm", "focus_on_load");
    private static final Set<String> OVERFLOW = Set.of("type", "action_id", "options", "confirm");
    private static final Set<String> IMAGE = Set.of("type", "image_url", "alt_text");
    private static final Set<String> INPUT = Set.of(
            "type",
            "action_id",
            "placeholder",
            "initial_value",
            "multiline",
            "min_length",
            "max_length",
            "focus_on_load");
    private static final Set<String> FEEDBACK = Set.of("type", "action_id", "positive_button", "negative_button");
    private static final Set<String> VERDICT = Set.of("text", "value", "accessibility_label");
    private static final Set<String> STYLES = Set.of("primary", "danger");

    private Elements() {}

    static void check(JsonNode element, String pointer, Problems problems) {
        switch (element.path("type").asText()) {
            case "button" -> button(element, pointer, problems);
            case "static_select" -> select(element, pointer, problems);
            case "overflow" -> overflow(element, pointer, problems);
            case "image" -> image(element, pointer, problems);
            case "plain_text_input" -> input(element, pointer, problems);
            case "feedback_buttons" -> feedback(element, pointer, problems);
            default -> problems.add(pointer, "unsupported type: " + element.path("type"));
        }
        problems.optionalText(element.path("action_id"), pointer + "/action_id", 255);
    }

    private static void button(JsonNode button, String pointer, Problems problems) {
        problems.onlyFields(button, pointer, BUTTON);
        TextObjects.plain(button.path("text"), pointer + "/text", 75, problems);
        problems.optionalText(button.path("value"), pointer + "/value", 2000);
        problems.optionalText(button.path("accessibility_label"), pointer + "/accessibility_label", 75);
        if (button.has("url")) {
            problems.webAddress(button.path("url"), pointer + "/url");
        }
        if (button.has("style") && !STYLES.contains(button.path("style").asText())) {
            problems.add(pointer + "/style", "must be primary or danger");
        }
    }

    private static void select(JsonNode select, String pointer, Problems problems) {
        problems.onlyFields(select, pointer, SELECT);
        if (select.has("placeholder")) {
            TextObjects.plain(select.path("placeholder"), pointer + "/placeholder", 150, problems);
        }
        options(select.path("options"), pointer + "/options", 100, problems);
    }

    private static void overflow(JsonNode overflow, String pointer, Problems problems) {
        problems.onlyFields(overflow, pointer, OVERFLOW);
        options(overflow.path("options"), pointer + "/options", 5, problems);
    }

    private static void options(JsonNode options, String pointer, int most, Problems problems) {
        problems.size(options, pointer, most);
        int index = 0;
        for (JsonNode option : options) {
            String place = pointer + "/" + index++;
            TextObjects.check(option.path("text"), place + "/text", 75, problems);
            problems.text(option.path("value"), place + "/value", 150);
        }
    }

    static void image(JsonNode image, String pointer, Problems problems) {
        problems.onlyFields(image, pointer, IMAGE);
        problems.webAddress(image.path("image_url"), pointer + "/image_url");
        problems.text(image.path("alt_text"), pointer + "/alt_text", 2000);
    }

    private static void input(JsonNode input, String pointer, Problems problems) {
        problems.onlyFields(input, pointer, INPUT);
        if (input.has("placeholder")) {
            TextObjects.plain(input.path("placeholder"), pointer + "/placeholder", 150, problems);
        }
        problems.optionalText(input.path("initial_value"), pointer + "/initial_value", 3000);
    }

    private static void feedback(JsonNode feedback, String pointer, Problems problems) {
        problems.onlyFields(feedback, pointer, FEEDBACK);
        for (String verdict : Set.of("positive_button", "negative_button")) {
            JsonNode button = feedback.path(verdict);
            String place = pointer + "/" + verdict;
            problems.onlyFields(button, place, VERDICT);
            TextObjects.plain(button.path("text"), place + "/text", 75, problems);
            problems.text(button.path("value"), place + "/value", 2000);
            problems.optionalText(button.path("accessibility_label"), place + "/accessibility_label", 75);
        }
    }
}
