package io.shelftalker.scraper.extract.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in lower case with a letter for each of its numbers, so that one phrase stands for every number: {@code only N
 * left}. Nothing stays {@code 0}.
 *
 * @param numbers in their order; those too long to count are as many as can be
 */
record Numbered(String text, List<Integer> numbers) {
    private static final char ANY = 'N';
    private static final char NONE = '0';
    private static final String SPANS = ".,-–—/";
    private static final int LONGEST = 9;

    static Numbered of(String lower) {
        if (lower.chars().noneMatch(Character::isDigit)) {
            return new Numbered(lower, List.of());
        }
        StringBuilder text = new StringBuilder(lower.length());
        List<Integer> numbers = new ArrayList<>();
        int index = 0;
        while (index < lower.length()) {
            int end = endOfDigits(lower, index);
            if (end == index) {
                text.append(lower.charAt(index++));
                continue;
            }
            int number = end - index > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(lower, index, end, 10);
            numbers.add(number);
            text.append(number == 0 ? NONE : ANY);
            index = end;
        }
        return new Numbered(text.toString(), numbers);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The first number above nothing between two places of the text. */
    Optional<Integer> within(int start, int end) {
        if (!counts(start, end) || numbers.isEmpty()) {
            return Optional.empty();
        }
        int before =
                (int) text.chars().limit(any(start)).filter(Numbered::isNumber).count();
        return Optional.of(numbers.get(before));
    }

    /** Whether there is a number above nothing between two places of the text. */
    boolean counts(int start, int end) {
        int any = any(start);
        return any >= 0 && any < end;
    }

    /** The place of the next number above nothing. */
    int any(int start) {
        return text.indexOf(ANY, start);
    }

    /** Whether a number at the beginning of a phrase is the end of a longer one, or of a span. */
    boolean isCutOff(int start) {
        return isNumber(text.charAt(start))
                && start > 0
                && SPANS.indexOf(text.charAt(start - 1)) >= 0
                && text.chars().limit(start).anyMatch(Numbered::isNumber);
    }

    /** Whether a phrase ends with a number that goes on behind it. */
    boolean isOpen(int end) {
        return isNumber(text.charAt(end - 1)) && text.chars().skip(end).anyMatch(Numbered::goesOn);
    }

    static boolean isNumber(int letter) {
        return letter == ANY || letter == NONE;
    }

    /** Whether a sign is more than punctuation: part of a word, a number, an amount or a share. */
    static boolean goesOn(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.CURRENCY_SYMBOL
                || letter == '%';
    }
}
