package io.shelftalker.channels.terminal;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The numbers of a reply's buttons. One that is labelled with a number has that one, as those of a list's rows have; the
 * others follow after all rows, so that no number means a row and a button.
 *
 * @param all in the order of the buttons
 */
record TerminalNumbers(List<Integer> all) {
    TerminalNumbers {
        all = List.copyOf(all);
    }

    /** @param taken up to which number there are others already */
    static TerminalNumbers of(Reply reply, Function<Action, String> label, int taken) {
        List<String> labels =
                reply.menu().presses().stream().<String>map(label::apply).toList();
        int next = 1
                + Math.max(
                        Math.max(taken, lastRow(reply)),
                        labels.stream().mapToInt(TerminalNumbers::number).max().orElse(0));
        List<Integer> numbers = new ArrayList<>();
        for (String each : labels) {
            int own = number(each);
            numbers.add(own > taken && !numbers.contains(own) ? own : next++);
        }
        return new TerminalNumbers(numbers);
    }

    /** @param index of a button */
    int of(int index) {
        return all.get(index);
    }

    private static int lastRow(Reply reply) {
        return reply instanceof Reply.Cards cards
                ? cards.first() + cards.cards().size() - 1
                : 0;
    }

    /** The number that a label is; 0 for any other. */
    private static int number(String label) {
        return label.matches("[1-9]\\d{0,2}") ? Integer.parseInt(label) : 0;
    }
}
