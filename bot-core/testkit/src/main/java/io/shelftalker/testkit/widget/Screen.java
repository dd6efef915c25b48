package io.shelftalker.testkit.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One message as a visitor sees it.
 *
 * @param text line by line; of a list, each card on a line with its number
 * @param buttons in reading order; a listed card that can be tapped is a button with its number
 */
public record Screen(String text, List<Button> buttons) {
    private static final String BETWEEN_FACTS = " · ";

    public Screen {
        buttons = List.copyOf(buttons);
    }

    /** @param token what comes back when it is pressed; absent where it opens a page */
    public record Button(String label, Optional<String> token) {}

    /** @param content as the stream has it */
    public static Screen of(JsonNode content) {
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        switch (content.path("is").asText()) {
            case "card" -> lines.addAll(card(content.path("card")));
            case "cards" -> cards(content, lines, buttons);
            case "table" -> table(content, lines);
            case "series" -> {
                lines.addAll(card(content.path("card")));
                table(content.path("table"), lines);
            }
            case "picture" -> {
                lines.add("(picture: " + content.path("shows").asText() + ")");
                lines.add(content.path("caption").asText());
            }
            default -> lines.add(content.path("text").asText());
        }
        lines.addAll(texts(content.path("notes")));
        content.path("menu")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(button -> buttons.add(button(button)));
        return new Screen(lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")), buttons);
    }

    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }

    /** What the last button of this label carries, else one whose label has it in it. */
    public Optional<String> token(String label) {
        return token(other -> other.equals(label)).or(() -> token(other -> other.contains(label)));
    }

    private Optional<String> token(Predicate<String> label) {
        return buttons.reversed().stream()
                .filter(button -> label.test(button.label()))
                .flatMap(button -> button.token().stream())
                .findFirst();
    }

    private static void cards(JsonNode content, List<String> lines, List<Button> buttons) {
        lines.add(content.path("heading").asText());
        for (JsonNode card : content.path("cards")) {
            if (card.has("above")) {
                lines.add(card.path("above").asText());
            }
            String number = card.path("number").asText();
            lines.add(number + ". " + String.join(BETWEEN_FACTS, card(card)));
            if (card.has("press")) {
                buttons.add(new Button(number, Optional.of(card.path("press").asText())));
            }
        }
    }

    private static void table(JsonNode content, List<String> lines) {
        lines.add(content.path("title").asText());
        lines.add(String.join("  ", texts(content.path("columns"))));
        content.path("rows").forEach(row -> lines.add(String.join("  ", texts(row))));
    }

    private static List<String> card(JsonNode card) {
        List<String> lines = new ArrayList<>(List.of(card.path("title").asText()));
        lines.addAll(texts(card.path("lines")));
        return lines;
    }

    private static Button button(JsonNode button) {
        return new Button(
                button.path("label").asText(),
                Optional.of(button.path("press").asText()).filter(token -> !token.isEmpty()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
