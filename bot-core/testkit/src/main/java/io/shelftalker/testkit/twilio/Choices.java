package io.shelftalker.testkit.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a person can choose under a message: what can be tapped, or the numbers of its last lines to reply with. Lines are
 * {@code 3 – Label}, and below them is a sentence that says from which number to which.
 */
public final class Choices {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,3}) – (.*)$");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})–(\\d{1,3})\\.\\z");

    private Choices() {}

    /** What stands on them, in reading order. */
    public static List<String> of(ChatMessage message) {
        return message.options().isEmpty()
                ? List.copyOf(numbered(message.text()).values())
                : message.labels();
    }

    /** A person taps one, or replies with its number. */
    public static void choose(Person person, ChatMessage message, String label) {
        String meant =
                find(message, label).orElseThrow(() -> new AssertionError("There is no '" + label + "' in " + message));
        if (!message.options().isEmpty()) {
            person.taps(message, meant);
            return;
        }
        numbered(message.text()).entrySet().stream()
                .filter(choice -> choice.getValue().equals(meant))
                .findFirst()
                .ifPresent(choice -> person.says(Integer.toString(choice.getKey())));
    }

    /** The one of this label, else one whose label has it in it. */
    public static Optional<String> find(ChatMessage message, String label) {
        List<String> labels = of(message);
        return labels.contains(label)
                ? Optional.of(label)
                : labels.stream().filter(one -> one.contains(label)).findFirst();
    }

    /** A number without a line of its own is that of a numbered list above. */
    private static Map<Integer, String> numbered(String text) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            lines.put(Integer.parseInt(line.group(1)), line.group(2));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.find()) {
            return Map.of();
        }
        Map<Integer, String> all = new LinkedHashMap<>();
        IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                .forEach(number -> all.put(number, lines.getOrDefault(number, Integer.toString(number))));
        return all;
    }
}
