package io.shelftalker.scraper.source;

/** What a sitemap's lastmod is worth, by what pages were like that it said had not changed. */
final class LastModCredit {
    static final int FADES_ABOVE = 500;
    private static final int FIRST_MISSES = 3;
    private static final int ONE_IN = 50;

    private LastModCredit() {}

    /** Trusted until it was caught at least three times, and on more than one page in fifty. */
    static boolean isTrusted(int checked, int missed) {
        return missed < FIRST_MISSES || missed * ONE_IN <= checked;
    }
}
