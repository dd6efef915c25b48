package io.shelftalker.channels.terminal;

import io.shelftalker.core.conversation.Ordinal;
import io.shelftalker.i18n.PlainLetters;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbered buttons that can be pressed now, by their number or by what people call it. The first message after each
 * line that the person enters takes the place of all; messages that come on their own go on counting, so that no number
 * changes its meaning while somebody types.
 */
final class TerminalMenu {
    private final NavigableMap<Integer, Option> options = new TreeMap<>();
    private boolean answered = true;

    /** A button and what it carries. */
    record Option(int number, String label, String token) {
        /** Whether it opens the row of that number. */
        private boolean isRow() {
            return label.equals(Integer.toString(number));
        }
    }

    /** The person has entered a line: what comes next answers it. */
    void entered() {
        answered = false;
    }

    /** Makes room for a message's buttons and says up to which number others have theirs; 0 where none has. */
    int open() {
        if (!answered) {
            answered = true;
            options.clear();
        }
        return options.isEmpty() ? 0 : options.lastKey();
    }

    void add(List<Option> more) {
        more.forEach(option -> options.put(option.number(), option));
    }

    Optional<Option> numbered(String typed) {
        if (typed.matches("[1-9]\\d{0,4}")) {
            return Optional.ofNullable(options.get(Integer.parseInt(typed)));
        }
        boolean inWords = typed.codePoints().anyMatch(Character::isLetter);
        return (inWords ? Ordinal.read(PlainLetters.words(typed)) : OptionalInt.empty())
                .stream()
                        .mapToObj(options::get)
                        .flatMap(Stream::ofNullable)
                        .filter(option -> hasDigit(typed) || option.isRow())
                        .findFirst();
    }

    /** "Number 2" is what stands there under 2; "the second one" is a row, maybe of a list that was shown before. */
    private static boolean hasDigit(String typed) {
        return typed.codePoints().anyMatch(Character::isDigit);
    }
}
