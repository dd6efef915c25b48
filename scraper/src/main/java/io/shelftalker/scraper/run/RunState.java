package io.shelftalker.scraper.run;

import java.util.Locale;

/** How far a run is, or how it ended. */
public enum RunState {
    QUEUED,
    FETCHING,
    CLOSING,
    /** Every page that was due was read. */
    HEALTHY,
    /** Some pages, or some of the list, could not be read. */
    PARTIAL,
    /** Nothing can be concluded from it. */
    FAILED,
    /** Its differences wait for a second run, or for an operator. */
    HELD,
    /** It was held, and an operator let its differences pass. */
    RELEASED,
    /** It was held, and its differences were thrown away. */
    DISCARDED;

    public boolean isOver() {
        return ordinal() >= HEALTHY.ordinal();
    }

    /** What {@code scrape} exits with: 0 healthy, 1 partial, 2 failed, 3 held. */
    public int exitCode() {
        return switch (this) {
            case HEALTHY, RELEASED -> 0;
            case PARTIAL -> 1;
            case QUEUED, FETCHING, CLOSING, FAILED, DISCARDED -> 2;
            case HELD -> 3;
        };
    }

    static RunState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
