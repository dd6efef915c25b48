package io.shelftalker.scraper.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many reviews there are: {@code 23}, {@code 1,204 ratings}, {@code 4.5/5 (23 reviews)}. */
public final class ReviewCounts {
    private static final Pattern NUMBER =
            Pattern.compile("(?U)[0-9]{1,3}(?:[,'’ \\u00a0\\u202f][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final int LONGEST = 9;

    private ReviewCounts() {}

    /** The only number of a text, or of several the only one in brackets; none where that is no whole number. */
    public static Optional<Integer> of(String text) {
        List<String> numbers = numbers(text);
        if (numbers.size() == 1) {
            return whole(numbers.getFirst());
        }
        Matcher brackets = BRACKETS.matcher(text);
        List<String> inBrackets = brackets.find() ? numbers(brackets.group(1)) : List.of();
        return inBrackets.size() == 1 ? whole(inBrackets.getFirst()) : Optional.empty();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Optional<Integer> whole(String number) {
        String digits = number.replaceAll("(?U)[,'’\\s](?=[0-9]{3}(?![0-9]))", "");
        return digits.matches("[0-9]{1," + LONGEST + "}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
