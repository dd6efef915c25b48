package io.shelftalker.core.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * The buttons under a message, in rows as the command meant them; a channel with narrower rows breaks them.
 *
 * <p>A button's index counts the {@linkplain Action.Press pressable} buttons from 0 in reading order.
 *
 * @param judged whether who reads the message is asked if it helped, where the channel can ask that
 */
public record Menu(List<List<Action>> rows, boolean judged) {
    public static final Menu NONE = new Menu(List.of());

    public Menu {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    public Menu(List<List<Action>> rows) {
        this(rows, false);
    }

    /** One row of buttons. */
    public static Menu of(Action... row) {
        return new Menu(List.of(List.of(row)));
    }

    /** This menu with one more row below; an empty row adds nothing. */
    public Menu and(List<? extends Action> row) {
        List<List<Action>> more = new ArrayList<>(rows);
        more.add(List.copyOf(row));
        return new Menu(more, judged);
    }

    /** The same where it is asked whether the message helped. */
    public Menu asJudged() {
        return new Menu(rows, true);
    }

    /** What is left without the first buttons, counted over all rows in reading order. */
    public Menu from(int position) {
        List<List<Action>> rest = new ArrayList<>();
        int before = 0;
        for (List<Action> row : rows) {
            rest.add(row.subList(Math.clamp(position - (long) before, 0, row.size()), row.size()));
            before += row.size();
        }
        return new Menu(rest);
    }

    /** The buttons that call commands, in the order of their indexes. */
    public List<Action.Press> presses() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Action.Press.class::isInstance)
                .map(Action.Press.class::cast)
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
