package io.shelftalker.channels;

import java.util.PrimitiveIterator;

/** Text without the characters that cannot be stored or sent: what comes in and what goes out is cleaned alike. */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * Unpaired surrogates become replacement characters, control characters become spaces, line ends become {@code \n},
     * and overrides of the writing direction go.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        PrimitiveIterator.OfInt points = text.replace("\r\n", "\n").codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            if (!isDirectionOverride(point)) {
                clean.appendCodePoint(replaced(point));
            }
        }
        return clean.toString();
    }

    /** The text on one line, as a button bears it: never blank. */
    public static String label(String text) {
        String label = clean(text).replace('\n', ' ').strip();
        return isBlank(label) ? "…" : label;
    }

    /** Whether a reader would see nothing of it, as Telegram judges that too. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(PlainText::isInvisible);
    }

    /** The text, or its beginning with an ellipsis where it has more code points than the limit. */
    public static String shortened(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
    }

    private static int replaced(int point) {
        if (point == '\n' || point == '\r') {
            return '\n';
        }
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> REPLACEMENT;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> point;
        };
    }

    /** They make text lie about its order; Telegram removes them too. */
    private static boolean isDirectionOverride(int point) {
        return point >= 0x202A && point <= 0x202E;
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL
                || Character.getType(point) == Character.UNASSIGNED
                || point == 0x2800
                || point == 0x3164
                || point == 0x115F
                || point == 0x1160;
    }
}
