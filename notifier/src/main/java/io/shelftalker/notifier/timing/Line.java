package io.shelftalker.notifier.timing;

import java.util.regex.Pattern;

/** What somebody wrote, made ready to be read: single blanks, and no longer than anything that is meant. */
public final class Line {
    private static final int MOST_CHARACTERS = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]++");

    private Line() {}

    public static String of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }
}
