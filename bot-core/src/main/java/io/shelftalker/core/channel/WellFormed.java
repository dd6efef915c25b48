package io.shelftalker.core.channel;

import java.util.stream.Collectors;

/** Text that every store and every platform can take. */
public final class WellFormed {
    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** The text without NUL, and with U+FFFD where half a surrogate pair stood. */
    public static String text(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
