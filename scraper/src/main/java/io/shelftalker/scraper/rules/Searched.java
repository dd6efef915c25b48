package io.shelftalker.scraper.rules;

/**
 * A text that an operator's regex looks at only so many times, since a few regexes look at one text longer than anyone
 * can wait.
 */
final class Searched implements CharSequence {
    private static final int MOST_LOOKS = 30_000_000;
    private static final int LONGEST = 2_000_000;

    /** Thrown where a regex has looked too often. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("looked " + MOST_LOOKS + " times", null, false, false);
        }
    }

    private final String text;
    private int looks = 0;

    /** @param text its beginning is searched where it is very long */
    Searched(String text) {
        this.text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
