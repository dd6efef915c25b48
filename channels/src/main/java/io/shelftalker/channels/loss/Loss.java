package io.shelftalker.channels.loss;

import java.util.Locale;

/** What could not be shown as it was meant. What it says was said all the same, in a simpler form. */
public enum Loss {
    /** A chart was shown as rows: the platform fetches pictures by URL, and this installation has no public one. */
    CHART_WITHOUT_ADDRESS,
    /** A chart was shown as rows: without a master key its address cannot be sealed. */
    CHART_WITHOUT_KEY,
    /** A chart was shown as rows: this machine cannot draw. */
    CHART_NOT_DRAWN,
    /** A picture was left out: the platform could not fetch it or would not take it. */
    PICTURE_REFUSED,
    /** A picture was left out: its address leads nowhere from outside. */
    PICTURE_UNREACHABLE,
    /** The platform did not take the formatting: the message was sent plain. */
    FORMATTING_REFUSED;

    /** In rows, phrases and figures. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Loss of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
