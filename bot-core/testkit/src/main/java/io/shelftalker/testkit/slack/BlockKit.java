package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Slack says of blocks before it shows them (docs.slack.dev/reference/block-kit/blocks). */
public final class BlockKit {
    /** Found by those who met {@code msg_blocks_too_long}; Slack does not document it. */
    private static final int LARGEST_MESSAGE = 13_000;

    private static final Set<String> IN_ACTIONS = Set.of("button", "static_select", "overflow");
    private static final Set<String> BESIDE = Set.of("button", "static_select", "overflow", "image");
    private static final Set<String> IN_CONTEXT = Set.of("image", "mrkdwn", "plain_text");

    private BlockKit() {}

    /** Everything that Slack would refuse, each as one line; empty if it takes them. */
    public static List<String> problems(JsonNode blocks, Surface surface) {
        Problems problems = new Problems();
        problems.size(blocks, "/blocks", surface.most());
        problems.unique(blocks, "block_id", "/blocks");
        int index = 0;
        for (JsonNode block : blocks) {
            block(block, "/blocks/" + index++, surface, problems);
        }
        if (surface == Surface.MESSAGE && characters(blocks) > LARGEST_MESSAGE) {
            problems.add("/blocks", "msg_blocks_too_long");
        }
        return problems.found();
    }

    private static int characters(JsonNode blocks) {
        return Screen.of(blocks).characters()
                + Thumbs.of(blocks).map(Thumbs::characters).orElse(0);
    }

    /** The first character of a text that Slack takes as markup although it begins none; empty if there is none. */
    public static Optional<String> unescaped(String mrkdwn) {
        return TextObjects.unescaped(mrkdwn);
    }

    private static void block(JsonNode block, String pointer, Surface surface, Problems problems) {
        String type = block.path("type").asText();
        if (fields(type).isEmpty()) {
            problems.add(pointer, "unsupported type: " + block.path("type"));
            return;
        }
        problems.onlyFields(block, pointer, fields(type));
        problems.optionalText(block.path("block_id"), pointer + "/block_id", 255);
        switch (type) {
            case "section" -> section(block, pointer, problems);
            case "header" -> TextObjects.plain(block.path("text"), pointer + "/text", 150, problems);
            case "image" -> image(block, pointer, problems);
            case "actions" -> elements(block, pointer, 25, IN_ACTIONS, problems);
            case "context" -> context(block, pointer, problems);
            case "context_actions" -> elements(block, pointer, 5, Set.of("feedback_buttons"), problems);
            case "rich_text" -> RichTexts.check(block, pointer, problems);
            case "markdown" -> problems.text(block.path("text"), pointer + "/text", 12_000);
            case "input" -> input(block, pointer, surface, problems);
            default -> {}
        }
    }

    private static Set<String> fields(String type) {
        return switch (type) {
            case "section" -> Set.of("type", "block_id", "text", "fields", "accessory", "expand");
            case "header", "markdown" -> Set.of("type", "block_id", "text");
            case "divider" -> Set.of("type", "block_id");
            case "image" -> Set.of("type", "block_id", "image_url", "alt_text", "title");
            case "actions", "context", "context_actions", "rich_text" -> Set.of("type", "block_id", "elements");
            case "input" -> Set.of("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
            default -> Set.of();
        };
    }

    private static void section(JsonNode block, String pointer, Problems problems) {
        if (!block.has("text") && !block.has("fields")) {
            problems.add(pointer, "missing required field: text or fields");
        }
        if (block.has("text")) {
            TextObjects.check(block.path("text"), pointer + "/text", 3000, problems);
        }
        if (block.has("fields")) {
            problems.size(block.path("fields"), pointer + "/fields", 10);
            block.path("fields").forEach(field -> TextObjects.check(field, pointer + "/fields", 2000, problems));
        }
        if (block.has("accessory")) {
            element(block.path("accessory"), pointer + "/accessory", BESIDE, problems);
        }
    }

    private static void image(JsonNode block, String pointer, Problems problems) {
        problems.webAddress(block.path("image_url"), pointer + "/image_url");
        problems.text(block.path("alt_text"), pointer + "/alt_text", 2000);
        if (block.has("title")) {
            TextObjects.plain(block.path("title"), pointer + "/title", 2000, problems);
        }
    }

    private static void elements(JsonNode block, String pointer, int most, Set<String> types, Problems problems) {
        JsonNode elements = block.path("elements");
        problems.size(elements, pointer + "/elements", most);
        problems.unique(elements, "action_id", pointer + "/elements");
        int index = 0;
        for (JsonNode element : elements) {
            element(element, pointer + "/elements/" + index++, types, problems);
        }
    }

    private static void element(JsonNode element, String pointer, Set<String> types, Problems problems) {
        if (!types.contains(element.path("type").asText())) {
            problems.add(pointer, "does not belong here: " + element.path("type"));
        }
        Elements.check(element, pointer, problems);
    }

    private static void context(JsonNode block, String pointer, Problems problems) {
        problems.size(block.path("elements"), pointer + "/elements", 10);
        int index = 0;
        for (JsonNode element : block.path("elements")) {
            String place = pointer + "/elements/" + index++;
            String type = element.path("type").asText();
            if (!IN_CONTEXT.contains(type)) {
                problems.add(place, "does not belong here: " + type);
            } else if (type.equals("image")) {
                Elements.image(element, place, problems);
            } else {
                TextObjects.check(element, place, 3000, problems);
            }
        }
    }

    private static void input(JsonNode block, String pointer, Surface surface, Problems problems) {
        if (surface != Surface.MODAL) {
            problems.add(pointer, "input blocks belong in modals");
        }
        TextObjects.plain(block.path("label"), pointer + "/label", 2000, problems);
        Elements.check(block.path("element"), pointer + "/element", problems);
        if (block.has("hint")) {
            TextObjects.plain(block.path("hint"), pointer + "/hint", 2000, problems);
        }
    }
}
