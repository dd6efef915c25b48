package io.shelftalker.scraper.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the numbers of a text, with the separators that belong to them. */
final class NumeralScanner {
    private final String text;
    private final Map<Integer, Mention> mentions;
    private int at;

    private NumeralScanner(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions.stream().collect(Collectors.toMap(Mention::start, mention -> mention));
    }

    /** @param text as {@link PlainText} makes it; @param mentions in which no number starts */
    static List<Numeral> numerals(String text, List<Mention> mentions) {
        return new NumeralScanner(text, mentions).scan();
    }

    private List<Numeral> scan() {
        List<Numeral> numerals = new ArrayList<>(2);
        while (at < text.length()) {
            Mention mention = mentions.get(at);
            if (mention != null) {
                at = mention.end();
            } else if (isDigit(at)) {
                numerals.add(numeral());
            } else {
                at++;
            }
        }
        return numerals;
    }

    private Numeral numeral() {
        int start = at;
        StringBuilder written = new StringBuilder();
        if (startsWithPoint(start)) {
            start--;
            written.append(text.charAt(start));
        }
        digits(written);
        while (separator(written)) {
            digits(written);
        }
        Optional<Multiplier> multiplier = Multiplier.at(text, at);
        multiplier.ifPresent(word -> at = word.end());
        skipNoCents();
        return new Numeral(
                start,
                at,
                written.toString(),
                multiplier.map(Multiplier::factor).orElse(BigDecimal.ONE),
                Optional.empty());
    }

    /** {@code .75}, but not the point of an abbreviation as in {@code Rs.500}. */
    private boolean startsWithPoint(int start) {
        if (start == 0 || (text.charAt(start - 1) != '.' && text.charAt(start - 1) != ',')) {
            return false;
        }
        return start == 1 || (!PlainText.isWordPart(text.charAt(start - 2)) && !isDigit(start - 2));
    }

    private void digits(StringBuilder written) {
        while (isDigit(at)) {
            written.append(text.charAt(at));
            at++;
        }
    }

    /** Takes a separator, if there is one that more digits follow. */
    private boolean separator(StringBuilder written) {
        if (at >= text.length()) {
            return false;
        }
        char character = text.charAt(at);
        boolean point = character == '.' || character == ',';
        if (character == ' ') {
            return take(written, ' ', 1, isThousand(written));
        }
        if (point && text.startsWith(" ", at + 1)) {
            return take(written, character, 2, isCents(at + 2));
        }
        boolean known =
                point || character == '\'' || character == ':' || character == PlainText.DECIMAL || character == '·';
        return take(written, character == '·' ? PlainText.DECIMAL : character, 1, known && isDigit(at + 1));
    }

    private boolean take(StringBuilder written, char separator, int length, boolean belongs) {
        if (belongs) {
            written.append(separator);
            at += length;
        }
        return belongs;
    }

    /** Whether the space at this place is followed by three digits, and what is before it may be thousands. */
    private boolean isThousand(StringBuilder written) {
        int group = written.length() - 1 - written.lastIndexOf(" ");
        boolean first = written.lastIndexOf(" ") < 0;
        return digitsFrom(at + 1) == 3
                && (first ? group <= 3 : group == 3)
                && written.chars().allMatch(one -> one == ' ' || PlainText.isDigit((char) one));
    }

    /** Whether two digits stand here which end the number: {@code 36. 24}. */
    private boolean isCents(int start) {
        if (digitsFrom(start) != 2) {
            return false;
        }
        int end = start + 2;
        return end >= text.length()
                || (".,%:/".indexOf(text.charAt(end)) < 0 && !PlainText.isWordPart(text.charAt(end)));
    }

    private int digitsFrom(int start) {
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        return end - start;
    }

    /** {@code 12,-  12.--  12:-  12-} */
    private void skipNoCents() {
        int end = at;
        boolean point = end < text.length() && ".,:".indexOf(text.charAt(end)) >= 0;
        if (point) {
            end++;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        }
        int dash = end;
        while (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '=')) {
            end++;
        }
        if (end > dash && !isDigit(end) && (point || !continues(end))) {
            at = end;
        }
    }

    /** Whether another price follows a dash. */
    private boolean continues(int start) {
        int next = start;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return isDigit(next)
                || (mentions.containsKey(next) && isDigit(mentions.get(next).end()));
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && PlainText.isDigit(text.charAt(index));
    }
}
