package io.shelftalker.testkit.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WhatsApp's formatting (faq.whatsapp.com, How to format your messages): a stretch of a line between two {@code *},
 * {@code _} or {@code ~}, each with the inside of the stretch next to it and no letter on its outside; monospaced text,
 * of one or more lines, between two times three backticks; inline code between two backticks.
 */
public final class Markup {
    private static final Pattern BLOCK = Pattern.compile("```(.+?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern STRETCH =
            Pattern.compile("(?<![\\p{L}\\p{N}])([*_~])(?![\\s*_~])([^\\n]*?)(?<![\\s])\\1(?![\\p{L}\\p{N}])");

    private Markup() {}

    /** The text as it is seen, without its markup. */
    public static String visible(String body) {
        return replaced(replaced(unstyled(body), BLOCK), CODE);
    }

    /** The stretches that are shown in another style, without their marks. */
    public static List<String> styled(String body) {
        List<String> stretches = new ArrayList<>();
        Matcher matcher = STRETCH.matcher(body);
        while (matcher.find()) {
            stretches.add(matcher.group(2));
        }
        for (Pattern code : List.of(BLOCK, CODE)) {
            Matcher inside = code.matcher(body);
            while (inside.find()) {
                stretches.add(inside.group(1));
            }
        }
        return stretches;
    }

    private static String unstyled(String body) {
        String before = body;
        String after = STRETCH.matcher(before).replaceAll(match -> Matcher.quoteReplacement(match.group(2)));
        while (!after.equals(before)) {
            before = after;
            after = STRETCH.matcher(before).replaceAll(match -> Matcher.quoteReplacement(match.group(2)));
        }
        return after;
    }

    private static String replaced(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }
}
