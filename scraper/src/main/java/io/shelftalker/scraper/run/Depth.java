package io.shelftalker.scraper.run;

/**
 * How much of a report is said.
 *
 * @param urls whether pages are told by their whole addresses, on lines of their own, and with what is known of each
 */
record Depth(int reasons, int examples, int samples, int advice, boolean urls) {
    static final Depth CHAT = new Depth(4, 2, 3, 2, false);
    static final Depth WHOLE = new Depth(Integer.MAX_VALUE, 3, 10, 5, true);
}
