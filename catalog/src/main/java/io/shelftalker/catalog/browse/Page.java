package io.shelftalker.catalog.browse;

/**
 * A part of a list of products.
 *
 * @param number from 1
 */
record Page(int number) {
    static final int SIZE = 5;

    Page {
        number = Math.max(1, number);
    }

    /** The page of this number, or the last one of a list that is shorter. */
    static Page of(int number, int total) {
        return new Page(Math.min(number, count(total)));
    }

    static int count(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    int offset() {
        return (number - 1) * SIZE;
    }
}
