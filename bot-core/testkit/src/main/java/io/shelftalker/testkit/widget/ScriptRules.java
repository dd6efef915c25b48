package io.shelftalker.testkit.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the widget's script takes: which fields, of which form, and no address that a browser would run. */
public final class ScriptRules {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "text", Set.of("text"),
            "card", Set.of("card"),
            "cards", Set.of("heading", "cards"),
            "table", Set.of("title", "columns", "rows"),
            "series", Set.of("card", "table", "chart"),
            "picture", Set.of("shows", "caption"));
    private static final Set<String> EVERYWHERE = Set.of("is", "language", "notes", "menu", "picture", "judged");
    private static final Set<String> CARD = Set.of("title", "link", "picture", "lines");
    private static final Set<String> LISTED = Set.of("title", "link", "picture", "lines", "number", "press", "above");
    private static final int MOST_BUTTONS = 100;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private int buttons;

    private ScriptRules() {}

    /** What the script could not take, a sentence each. */
    public static List<String> problems(JsonNode content) {
        ScriptRules rules = new ScriptRules();
        rules.content(content);
        return List.copyOf(rules.problems);
    }

    private void content(JsonNode content) {
        String is = content.path("is").asText();
        if (!FIELDS.containsKey(is)) {
            problems.add("nothing is called '" + is + "'");
            return;
        }
        Set<String> own = Objects.requireNonNull(FIELDS.get(is));
        content.fieldNames().forEachRemaining(name -> {
            if (!own.contains(name) && !EVERYWHERE.contains(name)) {
                problems.add("a " + is + " has no '" + name + "'");
            }
        });
        own.stream().filter(name -> !content.has(name)).forEach(name -> problems.add("a " + is + " needs " + name));
        text(content, "language");
        switch (is) {
            case "text" -> text(content, "text");
            case "card" -> card(content.path("card"), CARD);
            case "cards" -> cards(content);
            case "series" -> series(content);
            case "picture" -> {
                text(content, "shows");
                text(content, "caption");
                address(content.path("picture"), Set.of("http", "https"));
            }
            default -> table(content);
        }
        texts(content.path("notes"), "notes");
        menu(content.path("menu"));
        if (content.has("judged") && !content.path("judged").isBoolean()) {
            problems.add("'judged' must be true or false");
        }
    }

    private void cards(JsonNode content) {
        text(content, "heading");
        int before = 0;
        for (JsonNode card : content.path("cards")) {
            card(card, LISTED);
            int number = card.path("number").asInt();
            if (number < 1 || (before > 0 && number != before + 1)) {
                problems.add("after card " + before + " comes card " + number);
            }
            before = number;
            if (card.has("above")) {
                text(card, "above");
            }
            if (card.has("press")) {
                token(card.path("press"));
            }
        }
    }

    private void card(JsonNode card, Set<String> fields) {
        card.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                problems.add("a card has no '" + name + "'");
            }
        });
        text(card, "title");
        texts(card.path("lines"), "lines");
        address(card.path("link"), Set.of("http", "https", "mailto"));
        address(card.path("picture"), Set.of("http", "https"));
    }

    private void table(JsonNode content) {
        text(content, "title");
        texts(content.path("columns"), "columns");
        content.path("rows").forEach(row -> texts(row, "a row"));
    }

    private void series(JsonNode content) {
        card(content.path("card"), CARD);
        table(content.path("table"));
        long before = 0;
        for (JsonNode price : content.path("chart").path("prices")) {
            if (price.path("from").asLong() < before || !price.path("amount").isNumber()) {
                problems.add("a price has no place in the chart: " + price);
            }
            before = price.path("from").asLong();
        }
        if (content.path("chart").path("until").asLong() < before) {
            problems.add("a chart ends before its last price");
        }
    }

    private void menu(JsonNode menu) {
        for (JsonNode row : menu) {
            if (row.isEmpty()) {
                problems.add("a row has no buttons");
            }
            row.forEach(this::button);
        }
        if (buttons > MOST_BUTTONS) {
            problems.add(buttons + " buttons are too many");
        }
    }

    private void button(JsonNode button) {
        buttons++;
        text(button, "label");
        if (button.path("label").asText().isBlank()) {
            problems.add("a button says nothing");
        }
        if (button.has("press") == button.has("open") || button.size() != 2) {
            problems.add("a button presses or opens: " + button);
        } else if (button.has("press")) {
            token(button.path("press"));
        } else {
            address(button.path("open"), Set.of("http", "https", "mailto"));
        }
    }

    private void token(JsonNode token) {
        if (!token.asText().matches("[A-Za-z0-9_:-]{1,64}")) {
            problems.add("'" + token.asText() + "' is no token");
        }
        if (!tokens.add(token.asText())) {
            problems.add("two buttons carry " + token.asText());
        }
    }

    private void address(JsonNode address, Set<String> schemes) {
        if (address.isMissingNode()) {
            return;
        }
        String scheme = address.asText().replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            problems.add("'" + address.asText() + "' leads nowhere that a page may");
        }
    }

    private void texts(JsonNode list, String name) {
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(name + " is no list");
        }
        list.forEach(text -> plain(text, name));
    }

    private void text(JsonNode object, String name) {
        plain(object.path(name), name);
    }

    private void plain(JsonNode text, String name) {
        if (!text.isTextual()) {
            problems.add(name + " is no text");
        } else if (text.asText().codePoints().anyMatch(ScriptRules::isForbidden)) {
            problems.add(name + " has characters that make a text lie about itself");
        }
    }

    private static boolean isForbidden(int point) {
        return (point < ' ' && point != '\n') || point == 0x7F || (point >= 0x202A && point <= 0x202E);
    }
}
