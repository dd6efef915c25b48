package io.shelftalker.scraper.robots;

/**
 * A rule of a robots.txt.
 *
 * @param line where it stands, from 1
 * @param text as it is written there
 */
record Rule(int line, String text, boolean allows, PathPattern pattern) {

    /** Whether this rule decides rather than another that matches as well: the longer one, or the one that allows. */
    boolean outranks(Rule other) {
        if (pattern.length() != other.pattern.length()) {
            return pattern.length() > other.pattern.length();
        }
        return allows && !other.allows;
    }
}
