package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;

/** The rich_text block and what it is made of (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
final class RichTexts {
    private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code", "underline");
    private static final Set<String> PARTS = Set.of("type", "elements", "border");

    private RichTexts() {}

    static void check(JsonNode block, String pointer, Problems problems) {
        problems.size(block.path("elements"), pointer + "/elements", Integer.MAX_VALUE);
        int index = 0;
        for (JsonNode part : block.path("elements")) {
            part(part, pointer + "/elements/" + index++, problems);
        }
    }

    private static void part(JsonNode part, String pointer, Problems problems) {
        switch (part.path("type").asText()) {
            case "rich_text_section", "rich_text_preformatted", "rich_text_quote" -> {
                problems.onlyFields(part, pointer, PARTS);
                problems.size(part.path("elements"), pointer + "/elements", Integer.MAX_VALUE);
                int index = 0;
                for (JsonNode run : part.path("elements")) {
                    run(run, pointer + "/elements/" + index++, problems);
                }
            }
            default -> problems.add(pointer, "unsupported type: " + part.path("type"));
        }
    }

    private static void run(JsonNode run, String pointer, Problems problems) {
        switch (run.path("type").asText()) {
            case "text" -> {
                problems.onlyFields(run, pointer, Set.of("type", "text", "style"));
                if (run.path("text").asText().isEmpty()) {
                    problems.add(pointer + "/text", "must be more than 0 characters");
                }
            }
            case "link" -> {
                problems.onlyFields(run, pointer, Set.of("type", "url", "text", "style", "unsafe"));
                problems.webAddress(run.path("url"), pointer + "/url");
            }
            default -> problems.add(pointer, "unsupported type: " + run.path("type"));
        }
        // The SDK writes false where it could write nothing; Slack takes that.
        run.path("style").properties().stream()
                .filter(style -> style.getValue().asBoolean() && !STYLES.contains(style.getKey()))
                .forEach(style -> problems.add(pointer + "/style", "unknown style: " + style.getKey()));
    }

    static String visible(JsonNode block) {
        return block.path("elements")
                .valueStream()
                .map(part -> part.path("elements")
                        .valueStream()
                        .map(run -> run.path("text").asText(run.path("url").asText()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
