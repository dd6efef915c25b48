package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands beside the numbers of a text, and whether that leaves them to be prices. */
final class Surroundings {
    /**
     * A currency beside a number.
     *
     * @param clear whether it cannot be anything else
     */
    record Beside(Optional<Denomination> meaning, boolean clear) {}

    private static final String BETWEEN = " :*()[]~=\"'";
    /** What stands between the ends of a range. */
    private static final Set<String> RANGE = Set.of("-", "~", "to", "à", "bis", "tot", "til", "till", "до");

    private final String text;
    private final List<Mention> mentions;
    private final List<Numeral> numerals;

    Surroundings(PriceText text) {
        this.text = text.plain();
        this.numerals = text.numerals();
        boolean words = hasOtherWords(text);
        this.mentions = text.mentions().stream()
                .filter(mention -> !words || mention.spelling().strength() != Spelling.Strength.ALONE)
                .toList();
    }

    /** What is named on either side of a number; what is clear before what may be a word. */
    Beside beside(Numeral numeral) {
        List<Mention> around = new ArrayList<>(2);
        numeral.within().ifPresent(around::add);
        before(numeral, around);
        behind(numeral, around);
        boolean clear = around.stream().anyMatch(Mention::isClear);
        Optional<Denomination> meaning = around.stream()
                .filter(mention -> mention.isClear() == clear)
                .map(Mention::means)
                .reduce(Denomination::and)
                .map(one -> around.stream()
                        .map(Mention::means)
                        .filter(one::overlaps)
                        .reduce(one, Denomination::and));
        return new Beside(meaning, clear);
    }

    private void before(Numeral numeral, List<Mention> around) {
        int end = numeral.start();
        for (int index = mentions.size() - 1; index >= 0; index--) {
            Mention mention = mentions.get(index);
            if (mention.end() > end) {
                continue;
            }
            boolean another = mention.end() < numeral.start() && isDigit(mention.start() - 1);
            if (another || !isFiller(mention.end(), end, ".-")) {
                return;
            }
            around.add(mention);
            end = mention.start();
        }
    }

    private void behind(Numeral numeral, List<Mention> around) {
        int start = numeral.end();
        for (Mention mention : mentions) {
            if (mention.start() < start) {
                continue;
            }
            boolean another = mention.start() > numeral.end() && isDigit(mention.end());
            if (another || !isFiller(start, mention.start(), "")) {
                return;
            }
            around.add(mention);
            start = mention.end();
        }
    }

    private boolean isFiller(int start, int end, String more) {
        for (int index = start; index < end; index++) {
            char character = text.charAt(index);
            if (BETWEEN.indexOf(character) < 0 && more.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number is none of a percentage, a date, a name or a reduction. */
    boolean mayBePrice(Numeral numeral) {
        char before = at(numeral.start() - 1);
        boolean glued = isGlued(numeral.start()) || (before == '-' && isGlued(numeral.start() - 1)) || before == '#';
        boolean percent = next(numeral.end()) == '%' || before == '%';
        boolean part = (before == '/' && isDigit(numeral.start() - 2))
                || (at(numeral.end()) == '/' && isDigit(numeral.end() + 1));
        return !glued && !percent && !part && at(numeral.end()) != '+' && !isNegative(numeral) && !isDate(numeral);
    }

    /** Whether a number without a currency may be a price, which a measure, a time or a model is not. */
    boolean mayBeBarePrice(Numeral numeral) {
        boolean glued = PlainText.isWordPart(at(numeral.end()));
        return !glued
                && !hasTelephone()
                && numeral.written().indexOf(':') < 0
                && !Measures.startsAt(text, numeral.end());
    }

    /** Whether a dash, and nothing else, stands between two numbers. */
    boolean isRange(Numeral low, Numeral high) {
        String between = text.substring(low.end(), high.start()).strip();
        return mayBePrice(low) && RANGE.contains(between.toLowerCase(Locale.ROOT));
    }

    private boolean isNegative(Numeral numeral) {
        int sign = numeral.start() - 1;
        for (Mention mention : mentions) {
            sign = mention.end() == numeral.start() ? mention.start() - 1 : sign;
        }
        if (at(sign) != '-' || at(sign + 1) == ' ' || numeral.written().charAt(0) == '.') {
            return false;
        }
        char before = at(sign - 1);
        return before == ' ' || before == '(' || (endsMention(sign) && !PlainText.isWordPart(before));
    }

    /** Three numbers with dashes between them. */
    private boolean isDate(Numeral numeral) {
        int dashes = 0;
        int index = numerals.indexOf(numeral);
        for (int other = Math.max(0, index - 2); other < Math.min(numerals.size() - 1, index + 2); other++) {
            int end = numerals.get(other).end();
            boolean dash = at(end) == '-' && numerals.get(other + 1).start() == end + 1;
            dashes += dash ? 1 : 0;
        }
        return dashes > 1;
    }

    /** Whether a word ends where a number starts. */
    private boolean isGlued(int place) {
        return PlainText.isWordPart(at(place - 1)) && !endsMention(place);
    }

    private boolean hasTelephone() {
        int plus = text.indexOf('+');
        return plus >= 0 && isDigit(plus + 1);
    }

    private boolean endsMention(int place) {
        return mentions.stream().anyMatch(mention -> mention.end() == place);
    }

    private static boolean hasOtherWords(PriceText text) {
        int at = 0;
        for (Mention mention : text.mentions()) {
            if (hasLetter(text.plain(), at, mention.start())) {
                return true;
            }
            at = mention.end();
        }
        return hasLetter(text.plain(), at, text.plain().length());
    }

    private static boolean hasLetter(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(Character::isLetter);
    }

    private char next(int place) {
        int index = place;
        while (at(index) == ' ' && index < text.length()) {
            index++;
        }
        return at(index);
    }

    /** A character, or a space beyond the ends. */
    private char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    private boolean isDigit(int index) {
        return PlainText.isDigit(at(index));
    }
}
