package io.shelftalker.scraper.price;

/**
 * A currency named in a text.
 *
 * @param end behind its last character
 */
record Mention(int start, int end, Spelling spelling) {
    Denomination means() {
        return spelling.means();
    }

    boolean isClear() {
        return spelling.strength() == Spelling.Strength.CLEAR;
    }
}
