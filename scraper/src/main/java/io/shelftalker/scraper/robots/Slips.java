package io.shelftalker.scraper.robots;

/** Counts the slips of the pen between two words: letters left out, put in, or taken for another. */
final class Slips {
    private static final int MANY = 9;

    private Slips() {}

    static int between(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) > 2) {
            return MANY;
        }
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            previous = next(previous, row, one.charAt(row - 1), other);
        }
        return previous[other.length()];
    }

    private static int[] next(int[] previous, int row, char letter, String other) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int replaced = previous[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
        }
        return current;
    }
}
