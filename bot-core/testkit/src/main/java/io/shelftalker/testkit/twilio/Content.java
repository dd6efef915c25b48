package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored Content resource (twilio.com/docs/content): text, quick replies or a list, with places for variables.
 *
 * @param defaults what variables say that a message does not fill
 * @param approval what has become of it as a template of WhatsApp's: {@code unsubmitted}, {@code pending}, {@code approved}
 *     and so on
 */
record Content(String sid, JsonNode types, Map<String, String> defaults, String approval) {
    static final String APPROVED = "approved";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");
    private static final String QUICK_REPLY = "twilio/quick-reply";
    private static final String LIST_PICKER = "twilio/list-picker";
    private static final String TEXT = "twilio/text";

    static Content read(String sid, JsonNode request) {
        Map<String, String> defaults = new HashMap<>();
        request.path("variables")
                .properties()
                .forEach(one -> defaults.put(one.getKey(), one.getValue().asText()));
        return new Content(sid, request.path("types"), defaults, "unsubmitted");
    }

    boolean isApproved() {
        return approval.equals(APPROVED);
    }

    boolean isListPicker() {
        return types.has(LIST_PICKER);
    }

    /** What Twilio refuses to store. */
    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        JsonNode actions = types.path(QUICK_REPLY).path("actions");
        JsonNode items = types.path(LIST_PICKER).path("items");
        if (types.has(QUICK_REPLY) && (actions.isEmpty() || actions.size() > 10)) {
            wrong.add("A quick reply has 1 to 10 actions, not " + actions.size());
        }
        if (isListPicker() && (items.isEmpty() || items.size() > 10)) {
            wrong.add("A list picker has 1 to 10 items, not " + items.size());
        }
        if (!types.has(QUICK_REPLY) && !isListPicker() && !types.has(TEXT)) {
            wrong.add("The content has no type that WhatsApp shows");
        }
        unique(actions, wrong);
        unique(items, wrong);
        return wrong;
    }

    /** The message that these variables make of it; what WhatsApp would not show of it is added to {@code wrong}. */
    ChatMessage filled(String message, Map<String, String> given, List<String> wrong) {
        Map<String, String> values = new HashMap<>(defaults);
        values.putAll(given);
        Filling filling = new Filling(values, wrong);
        JsonNode shown =
                types.has(QUICK_REPLY) ? types.path(QUICK_REPLY) : types.path(isListPicker() ? LIST_PICKER : TEXT);
        String body = filling.text(shown.path("body"), isListPicker() || types.has(QUICK_REPLY) ? 1024 : 1600);
        List<Option> options = new ArrayList<>();
        if (isListPicker()) {
            filling.text(shown.path("button"), 20);
        }
        for (JsonNode action : shown.path("actions")) {
            options.add(new Option(
                    Option.Kind.BUTTON,
                    filling.text(action.path("title"), 20),
                    "",
                    filling.text(action.path("id"), 200)));
        }
        for (JsonNode item : shown.path("items")) {
            String description = item.has("description") ? filling.text(item.path("description"), 72) : "";
            options.add(new Option(
                    Option.Kind.LIST_ITEM,
                    filling.text(item.path("item"), 24),
                    description,
                    filling.text(item.path("id"), 200)));
        }
        if (options.stream().map(Option::id).distinct().count() < options.size()) {
            wrong.add("Two options have the same id");
        }
        given.keySet().stream()
                .filter(name -> !filling.used.contains(name))
                .forEach(name -> wrong.add("The content has no place for variable " + name));
        return new ChatMessage(message, body, List.of(), options, isApproved());
    }

    private static void unique(JsonNode options, List<String> wrong) {
        if (Json.elements(options)
                        .map(option -> option.path("id").asText())
                        .distinct()
                        .count()
                < options.size()) {
            wrong.add("Two options have the same id");
        }
    }

    /** Puts variables into their places. */
    private static final class Filling {
        private final Map<String, String> values;
        private final List<String> wrong;
        private final Set<String> used = new HashSet<>();

        private Filling(Map<String, String> values, List<String> wrong) {
            this.values = values;
            this.wrong = wrong;
        }

        private String text(JsonNode pattern, int most) {
            String text = VARIABLE.matcher(pattern.asText()).replaceAll(match -> {
                used.add(match.group(1));
                return Matcher.quoteReplacement(values.getOrDefault(match.group(1), ""));
            });
            if (text.isBlank()) {
                wrong.add("Nothing stands in " + pattern);
            }
            if (text.length() > most) {
                wrong.add("More than " + most + " characters stand in " + pattern + ": " + text);
            }
            return text;
        }
    }
}
