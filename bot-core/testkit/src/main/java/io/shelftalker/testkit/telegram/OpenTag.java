package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.telegram.FormattedText.Entity;
import java.util.Locale;
import java.util.Optional;

/** A start tag whose end has not come yet, and the one attribute of it that matters. */
final class OpenTag {
    final String name;
    String attribute = "";
    private final int start;

    OpenTag(String name, int start) {
        this.name = name;
        this.start = start;
    }

    void note(String attributeName, String value) {
        boolean matters =
                switch (name) {
                    case "a" -> attributeName.equals("href");
                    case "span", "code" -> attributeName.equals("class");
                    case "tg-emoji" -> attributeName.equals("emoji-id");
                    case "blockquote" -> attributeName.equals("expandable");
                    default -> false;
                };
        if (matters) {
            attribute = name.equals("blockquote") ? "expandable" : value;
        }
    }

    /** Empty for a tag around nothing and for a link that leads nowhere: Telegram drops both silently. */
    Optional<Entity> entity(StringBuilder visible) {
        int length = visible.length() - start;
        boolean dead = name.equals("a") && !isAddress(target(visible));
        return length == 0 || dead ? Optional.empty() : Optional.of(new Entity(type(), start, length, detail(visible)));
    }

    private String type() {
        return switch (name) {
            case "b", "strong" -> "bold";
            case "i", "em" -> "italic";
            case "u", "ins" -> "underline";
            case "s", "strike", "del" -> "strikethrough";
            case "a" -> "text_link";
            case "tg-emoji" -> "custom_emoji";
            case "code" -> attribute.startsWith("language-") ? "pre" : "code";
            case "blockquote" -> attribute.isEmpty() ? "blockquote" : "expandable_blockquote";
            case "tg-time" -> "date_time";
            case "span", "tg-spoiler" -> "spoiler";
            default -> name;
        };
    }

    private String detail(StringBuilder visible) {
        return switch (name) {
            case "a" -> target(visible);
            case "code" -> attribute.startsWith("language-") ? attribute.substring("language-".length()) : "";
            case "tg-emoji" -> attribute;
            default -> "";
        };
    }

    private String target(StringBuilder visible) {
        return attribute.isEmpty() ? visible.substring(start) : attribute;
    }

    private static boolean isAddress(String target) {
        return target.toLowerCase(Locale.ROOT)
                .matches("(https?|ton)://\\S+|(tg|mailto|tel):\\S+|[\\w-]+(\\.[\\w-]+)+\\S*");
    }
}
