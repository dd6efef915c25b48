package io.shelftalker.scraper.run;

import java.util.Locale;

/** What makes a mass of differences so grave that only an operator lets it pass. */
public enum Trait {
    /** The list of pages is empty or shrank by more than 30 %. */
    SHRUNKEN_LIST,
    /** Prices ten or a hundred times what they were, or a tenth or a hundredth. */
    TENFOLD_PRICES,
    OTHER_CURRENCY,
    /** Walls or logins among the pages. */
    BLOCKED_PAGES,
    /** More than half of the source's products. */
    MORE_THAN_HALF,
    /** Stores that have most of what was looked at there no more. */
    CLEARED_STORES;

    static Trait of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
