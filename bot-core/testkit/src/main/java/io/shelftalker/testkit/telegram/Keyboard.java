package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Optional;

/**
 * The inline keyboard of a message.
 *
 * @param rows its buttons, row by row; empty for no keyboard and for the other kinds of reply markup
 * @param json the reply markup as the bot sent it, an empty object for none
 */
public record Keyboard(List<List<Button>> rows, JsonNode json) {
    static final Keyboard NONE = new Keyboard(List.of(), Json.object());

    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The button that says exactly this, else the first one that contains it. */
    public Optional<Button> button(String label) {
        return find(label, true).or(() -> find(label, false));
    }

    /** What is written on all buttons, row after row. */
    public List<String> labels() {
        return rows.stream().flatMap(List::stream).map(Button::label).toList();
    }

    private Optional<Button> find(String label, boolean whole) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(button ->
                        whole ? button.label().equals(label) : button.label().contains(label))
                .findFirst();
    }
}
