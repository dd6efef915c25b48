package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Room;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The buttons under a reply. Those that carry a listed card's number are the card itself: a person taps what they see.
 *
 * @param rows in reading order
 * @param numbers the tokens of the buttons that are cards, by the card's number
 * @param notes what no button can do, said in words
 */
record WidgetMenu(List<List<Button>> rows, Map<Integer, String> numbers, List<String> notes) {

    /** What is written on a button, and what it does. */
    sealed interface Button {
        String label();

        /** @param token what comes back when it is pressed */
        record Press(String label, String token) implements Button {}

        record Open(String label, URI page) implements Button {}
    }

    static WidgetMenu of(Outgoing outgoing, Phrasebook book) {
        return Room.within(WidgetProfile.PROFILE.buttons(), room -> new Layout(outgoing, book, room).laidOut());
    }

    Optional<String> numbered(int number) {
        return Optional.ofNullable(numbers.get(number));
    }

    void writeTo(ObjectNode page) {
        if (!notes.isEmpty()) {
            ArrayNode said = page.putArray("notes");
            notes.forEach(said::add);
        }
        if (rows.isEmpty()) {
            return;
        }
        ArrayNode menu = page.putArray("menu");
        for (List<Button> row : rows) {
            ArrayNode buttons = menu.addArray();
            for (Button button : row) {
                ObjectNode written = buttons.addObject().put("label", button.label());
                switch (button) {
                    case Button.Press press -> written.put("press", press.token());
                    case Button.Open open -> written.put("open", open.page().toASCIIString());
                }
            }
        }
    }

    /** Lays the actions out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final List<List<Button>> rows = new ArrayList<>();
        private final Map<Integer, String> numbers = new TreeMap<>();
        private final List<String> notes = new ArrayList<>();
        private final Room room;
        private int pressable;

        private Layout(Outgoing outgoing, Phrasebook book, Room room) {
            this.outgoing = outgoing;
            this.book = book;
            this.room = room;
        }

        private WidgetMenu laidOut() {
            outgoing.reply().menu().rows().forEach(this::row);
            if (room.left() > 0) {
                String label = book.text(Phrase.of("channels.widget.more", room.left()));
                rows.add(List.of(new Button.Press(label, outgoing.more(room.firstLeft()))));
            }
            return new WidgetMenu(List.copyOf(rows), Map.copyOf(numbers), List.copyOf(notes));
        }

        private void row(List<Action> actions) {
            List<Button> row =
                    actions.stream().flatMap(action -> button(action).stream()).toList();
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }

        private Optional<Button> button(Action action) {
            room.come();
            return switch (action) {
                case Action.Press press -> press(label(press), outgoing.token(pressable++));
                case Action.Open open
                when WebAddress.opens(open.url()) -> room(new Button.Open(label(open), open.url()));
                case Action.Open open -> {
                    notes.add(label(open) + ": " + open.url().toASCIIString());
                    yield Optional.empty();
                }
                case Action.Share share -> Optional.empty();
            };
        }

        private Optional<Button> press(String label, String token) {
            if (isCard(label) && numbers.putIfAbsent(Integer.parseInt(label), token) == null) {
                return Optional.empty();
            }
            return room(new Button.Press(label, token));
        }

        private boolean isCard(String label) {
            return outgoing.reply() instanceof Reply.Cards cards
                    && label.matches("[1-9]\\d{0,5}")
                    && Integer.parseInt(label) >= cards.first()
                    && Integer.parseInt(label) < cards.first() + cards.cards().size();
        }

        private Optional<Button> room(Button button) {
            return room.take() ? Optional.of(button) : Optional.empty();
        }

        private String label(Action action) {
            return PlainText.label(book.text(action.label()));
        }
    }
}
