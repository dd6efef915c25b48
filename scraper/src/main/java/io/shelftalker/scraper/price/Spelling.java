package io.shelftalker.scraper.price;

/**
 * A way to write a currency.
 *
 * @param written as in the text
 * @param exact whether capitals matter
 */
record Spelling(String written, Denomination means, boolean exact, Strength strength) {
    /** How much it takes to believe that a currency is meant. */
    enum Strength {
        /** Wherever it stands. */
        CLEAR,
        /** Beside a number. */
        BESIDE,
        /** Beside a number, and no other words. */
        ALONE
    }
}
