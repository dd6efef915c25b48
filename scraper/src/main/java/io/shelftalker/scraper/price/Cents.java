package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins cents that stand apart from their number: {@code 12€50}, {@code 12 € 50}, {@code $12 99}. */
final class Cents {
    private final String text;
    private final List<Mention> mentions;
    private final Optional<String> separator;

    /** @param separator a symbol that is known to stand in the place of a decimal separator */
    Cents(String text, List<Mention> mentions, Optional<String> separator) {
        this.text = text;
        this.mentions = mentions;
        this.separator = separator;
    }

    List<Numeral> join(List<Numeral> numerals) {
        if (numerals.size() < 2 || mentions.isEmpty()) {
            return numerals;
        }
        List<Numeral> joined = new ArrayList<>(numerals.size());
        for (int index = 0; index < numerals.size(); index++) {
            Numeral numeral = numerals.get(index);
            Optional<Numeral> whole = index + 1 < numerals.size()
                    ? join(numeral, numerals.get(index + 1), numerals.size() == 2)
                    : Optional.empty();
            joined.add(whole.orElse(numeral));
            index += whole.isPresent() ? 1 : 0;
        }
        return joined;
    }

    private Optional<Numeral> join(Numeral units, Numeral cents, boolean onlyTwo) {
        Optional<Mention> known = known(units, cents).or(() -> counted(units, cents));
        if (known.isPresent()) {
            return Optional.of(units.withCents(cents, known));
        }
        if (!units.isInteger() || cents.written().length() != 2 || !endsThere(cents.end())) {
            return Optional.empty();
        }
        int gap = cents.start() - units.end();
        if (gap == 1 && text.charAt(units.end()) == ' ') {
            return onlyTwo && isBeside(units, cents)
                    ? Optional.of(units.withCents(cents, Optional.empty()))
                    : Optional.empty();
        }
        return mentions.stream()
                .filter(mention -> mention.start() >= units.end() && mention.end() <= cents.start())
                .filter(mention -> isInTheMiddle(mention, units, cents))
                .filter(mention -> !follows(units))
                .findFirst()
                .map(mention -> units.withCents(cents, Optional.of(mention)));
    }

    private Optional<Mention> known(Numeral units, Numeral cents) {
        return mentions.stream()
                .filter(mention -> mention.start() == units.end() && mention.end() == cents.start())
                .filter(mention ->
                        separator.filter(mention.spelling().written()::equals).isPresent())
                .findFirst();
    }

    /** {@code 25 руб. 90 коп.} */
    private Optional<Mention> counted(Numeral units, Numeral cents) {
        boolean counted = units.isInteger()
                && cents.isInteger()
                && cents.written().length() <= 2
                && mentions.stream()
                        .anyMatch(mention -> mention.means().parts() == 100
                                && mention.start() >= cents.end()
                                && text.substring(cents.end(), mention.start()).isBlank());
        return mentions.stream()
                .filter(mention -> counted && mention.means().parts() == 1)
                .filter(mention -> mention.start() >= units.end() && mention.end() <= cents.start())
                .filter(mention -> text.substring(units.end(), mention.start()).isBlank())
                .findFirst();
    }

    private static boolean isInTheMiddle(Mention mention, Numeral units, Numeral cents) {
        int before = mention.start() - units.end();
        int behind = cents.start() - mention.end();
        int length = mention.end() - mention.start();
        return length == 1 && mention.isClear() && before == behind && before <= 1;
    }

    /** Whether a currency stands before the number already. */
    private boolean follows(Numeral units) {
        return mentions.stream()
                .anyMatch(mention -> mention.end() <= units.start()
                        && text.substring(mention.end(), units.start()).isBlank());
    }

    private boolean isBeside(Numeral units, Numeral cents) {
        return follows(units)
                || mentions.stream()
                        .anyMatch(mention -> mention.start() >= cents.end()
                                && text.substring(cents.end(), mention.start()).isBlank());
    }

    private boolean endsThere(int end) {
        String rest = text.substring(end);
        return rest.isEmpty()
                || (!PlainText.isWordPart(rest.charAt(0))
                        && !rest.stripLeading().startsWith("%"))
                || mentions.stream().anyMatch(mention -> mention.start() == end);
    }
}
