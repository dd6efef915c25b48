package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text objects and their markup (docs.slack.dev/reference/block-kit/composition-objects/text-object). */
final class TextObjects {
    private static final Set<String> PLAIN = Set.of("type", "text", "emoji");
    private static final Set<String> MARKED = Set.of("type", "text", "verbatim");

    /** What may stand between angle brackets: links, people, channels, and the special mentions. */
    private static final Pattern REFERENCE = Pattern.compile(
            "<(?:(?:https?://|mailto:|tel:)[^<>|\\s]+(?:\\|[^<>]*)?|[@#][A-Z0-9]+(?:\\|[^<>]*)?|![^<>]+)>");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

    private TextObjects() {}

    static void check(JsonNode text, String pointer, int most, Problems problems) {
        switch (text.path("type").asText()) {
            case "plain_text" -> problems.onlyFields(text, pointer, PLAIN);
            case "mrkdwn" -> {
                problems.onlyFields(text, pointer, MARKED);
                unescaped(text.path("text").asText())
                        .ifPresent(part -> problems.add(pointer + "/text", "unescaped " + part));
            }
            default -> problems.add(pointer + "/type", "unsupported type: " + text.path("type"));
        }
        problems.text(text.path("text"), pointer + "/text", most);
    }

    static void plain(JsonNode text, String pointer, int most, Problems problems) {
        check(text, pointer, most, problems);
        if (!text.path("type").asText().equals("plain_text")) {
            problems.add(pointer + "/type", "must be plain_text");
        }
    }

    /** A character that Slack takes as markup although it begins none: it should have been escaped. */
    static Optional<String> unescaped(String mrkdwn) {
        String rest = ENTITY.matcher(REFERENCE.matcher(mrkdwn).replaceAll("")).replaceAll("");
        // A line that begins with > is a quotation.
        Matcher bare = Pattern.compile("[&<]|(?<!^)(?<!\\n)>").matcher(rest);
        return bare.find() ? Optional.of(bare.group()) : Optional.empty();
    }

    /** What a reader sees of it, apart from bold and italics. */
    static String visible(JsonNode text) {
        return text.path("type").asText().equals("mrkdwn")
                ? unmarked(text.path("text").asText())
                : text.path("text").asText();
    }

    static String unmarked(String mrkdwn) {
        return Pattern.compile("<(?:[^<>|]*\\|)?([^<>]*)>")
                .matcher(mrkdwn)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
