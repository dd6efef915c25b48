package io.shelftalker.catalog.browse;

/** What somebody wrote, short enough to be said back to them. */
final class Excerpt {
    private static final int MOST = 60;

    private Excerpt() {}

    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= MOST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST - 1)) + "…";
    }
}
