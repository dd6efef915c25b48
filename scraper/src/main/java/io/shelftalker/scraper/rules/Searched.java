package io.shelftalker.scraper.rules;

/**
 * A text that an operator's regex looks at only so many times, since a few regexes look at one text longer than anyone
 * can wait.
 */
final class Searched implements CharSequence {
    private static final int LONGEST = 2_000_000;

    /** Thrown where a regex has looked too often. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted(int looks) {
            super("looked " + looks + " times", null, false, false);
        }
    }

    private final String text;
    private final Patience patience;

    /** @param text its beginning is searched where it is very long */
    Searched(String text, Patience patience) {
        this.patience = patience;
        this.text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    @Override
    public char charAt(int index) {
        patience.look();
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
