package io.shelftalker.notifier.notice;

import java.util.Locale;

/** Why something is not told yet. */
enum Held {
    /** The chat has quiet hours. */
    QUIET,
    /** The chat wants to hear nothing for a while. */
    PAUSE,
    /** Nothing is to be said of the product for a while. */
    SNOOZE,
    /** The chat has been told as much as it wants to hear in a day. */
    MOST;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Held of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
