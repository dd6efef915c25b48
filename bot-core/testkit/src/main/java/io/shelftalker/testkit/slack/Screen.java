package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody sees of blocks.
 *
 * @param texts what can be read, one entry a block
 * @param buttons what can be pressed, in reading order
 * @param pictures where its pictures come from
 */
public record Screen(List<String> texts, List<Button> buttons, List<String> pictures) {
    public Screen {
        texts = List.copyOf(texts);
        buttons = List.copyOf(buttons);
        pictures = List.copyOf(pictures);
    }

    /**
     * A button, or an option that can be chosen.
     *
     * @param block the id of its block
     * @param json the element, as the app sent it
     * @param option the option that it is, of an element that has several
     */
    public record Button(String label, String block, JsonNode json, Optional<JsonNode> option) {
        /** Where it leads; empty for one that only tells the app. */
        public String url() {
            return json.path("url").asText("");
        }
    }

    /** What is seen of blocks as Slack takes them. */
    public static Screen of(JsonNode blocks) {
        List<String> texts = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        for (JsonNode block : blocks) {
            text(block).filter(text -> !text.isEmpty()).ifPresent(texts::add);
            pressable(block).forEach(element -> buttons.addAll(buttons(block, element)));
            Stream.of(block.path("image_url"), block.path("accessory").path("image_url"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .forEach(pictures::add);
        }
        return new Screen(texts, buttons, pictures);
    }

    /** All that can be read, block after block. */
    public String text() {
        return String.join("\n", texts);
    }

    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }

    /** The button of this label, else one whose label has it in it. */
    public Optional<Button> button(String label) {
        return buttons.stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(button -> button.label().contains(label))
                        .findFirst());
    }

    int characters() {
        return text().length() + labels().stream().mapToInt(String::length).sum();
    }

    private static Optional<String> text(JsonNode block) {
        return Optional.of(
                switch (block.path("type").asText()) {
                    case "section", "header" -> section(block);
                    case "context" -> joined(block.path("elements"));
                    case "rich_text" -> RichTexts.visible(block);
                    case "markdown" -> block.path("text").asText();
                    case "image" -> TextObjects.visible(block.path("title"));
                    case "input" -> TextObjects.visible(block.path("label"));
                    default -> "";
                });
    }

    private static String section(JsonNode block) {
        String fields = joined(block.path("fields"));
        String text = TextObjects.visible(block.path("text"));
        return fields.isEmpty() ? text : text + "\n" + fields;
    }

    private static String joined(JsonNode texts) {
        return String.join(
                "\n",
                texts.valueStream()
                        .map(TextObjects::visible)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static Stream<JsonNode> pressable(JsonNode block) {
        return Stream.concat(
                block.path("type").asText().equals("context")
                        ? Stream.empty()
                        : block.path("elements").valueStream(),
                Stream.of(block.path("accessory")));
    }

    private static List<Button> buttons(JsonNode block, JsonNode element) {
        String id = block.path("block_id").asText("");
        return switch (element.path("type").asText()) {
            case "button" ->
                List.of(new Button(TextObjects.visible(element.path("text")), id, element, Optional.empty()));
            case "static_select" ->
                element.path("options")
                        .valueStream()
                        .map(option ->
                                new Button(TextObjects.visible(option.path("text")), id, element, Optional.of(option)))
                        .toList();
            default -> List.of();
        };
    }
}
