package io.shelftalker.channels.slack;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slack's markup of plain texts (docs.slack.dev/messaging/formatting-message-text). */
final class SlackText {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private SlackText() {}

    /** A text as Slack wants it where it looks for markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What somebody wrote, without the markup that their client put in. */
    static String unescaped(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(plain(found.group(1), Optional.ofNullable(found.group(2)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The text without mentions of a user. */
    static String without(String user, String text) {
        return Arrays.stream(text.split("<@" + Pattern.quote(user) + "(?:\\|[^<>]*)?>"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static boolean mentions(String user, String text) {
        return Stream.of("<@" + user + ">", "<@" + user + "|").anyMatch(text::contains);
    }

    /** The text, or its beginning with an ellipsis where it has more UTF-16 units than the limit. */
    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }

    /** A link stays its address, people and channels stay their names, as far as Slack gave one. */
    private static String plain(String target, Optional<String> label) {
        if (target.startsWith("#") || target.startsWith("@")) {
            return target.charAt(0) + label.orElse(target.substring(1));
        }
        if (target.startsWith("!")) {
            return label.orElse("@" + target.substring(1));
        }
        return target.startsWith("mailto:") || target.startsWith("tel:") ? label.orElse(target) : target;
    }
}
