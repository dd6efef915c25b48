package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Room;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be chosen under a reply. Every option has a number, by which it can be chosen whatever its form: an option that
 * is labelled with a number has that one, as those of a numbered list have, and the others follow.
 */
record WhatsAppMenu(List<Option> options) {
    private static final int HIGHEST = 999 - WhatsAppProfile.PROFILE.buttons().value();

    WhatsAppMenu {
        options = List.copyOf(options);
    }

    /**
     * Something to choose.
     *
     * @param label what it says
     * @param hint what it is about, where the label is only a number; otherwise empty
     */
    record Option(int number, String label, String hint, String token) {
        boolean isOnlyNumber() {
            return label.equals(Integer.toString(number));
        }

        private String described() {
            return hint.isEmpty() ? label : hint;
        }

        private boolean needsDescription() {
            return !hint.isEmpty() || !fits(WhatsAppProfile.ITEM);
        }

        private boolean fits(Limit limit) {
            return label.length() <= limit.value();
        }
    }

    static WhatsAppMenu of(Outgoing outgoing, Phrasebook book) {
        return Room.within(WhatsAppProfile.PROFILE.buttons(), room -> new Layout(outgoing, book, room).laidOut());
    }

    /** Lays the options out one after the other. */
    private static final class Layout {
        private final Outgoing outgoing;
        private final Phrasebook book;
        private final Room room;
        private final List<String> labels;
        private final Map<Integer, String> hints;
        private final List<Option> options = new ArrayList<>();
        private int index;
        private int next;

        private Layout(Outgoing outgoing, Phrasebook book, Room room) {
            this.outgoing = outgoing;
            this.book = book;
            this.room = room;
            this.labels = outgoing.reply().menu().presses().stream()
                    .map(press -> WhatsAppText.label(press.label(), book))
                    .toList();
            this.hints = hints(outgoing.reply(), book);
            this.next = 1 + labels.stream().mapToInt(WhatsAppMenu::number).max().orElse(0);
        }

        private WhatsAppMenu laidOut() {
            outgoing.reply().menu().rows().stream().flatMap(List::stream).forEach(this::option);
            if (room.left() > 0) {
                String label = book.text(Phrase.of("channels.whatsapp.more", room.left()));
                options.add(new Option(next, label, "", outgoing.more(room.firstLeft())));
            }
            return new WhatsAppMenu(options);
        }

        private void option(Action action) {
            room.come();
            if (action instanceof Action.Press) {
                int pressed = index++;
                if (room.take()) {
                    options.add(option(pressed));
                }
            }
        }

        private Option option(int pressed) {
            String label = labels.get(pressed);
            boolean named = number(label) > 0 && labels.indexOf(label) == pressed;
            int number = named ? number(label) : next++;
            return new Option(number, label, named ? hints.getOrDefault(number, "") : "", outgoing.token(pressed));
        }
    }

    boolean isEmpty() {
        return options.isEmpty();
    }

    /** The native form that shows all options whole; none, and they are numbers to reply with. */
    Optional<ContentShape> shape() {
        int count = options.size();
        if (count == 0) {
            return Optional.empty();
        }
        boolean different = options.stream().map(Option::label).distinct().count() == count;
        boolean onlyNumbers = options.stream().anyMatch(Option::isOnlyNumber);
        if (count <= WhatsAppProfile.QUICK_REPLIES.value() && different && !onlyNumbers && all(WhatsAppProfile.TITLE)) {
            return Optional.of(new ContentShape(ContentShape.Kind.QUICK_REPLY, count, 0));
        }
        return count <= WhatsAppProfile.ITEMS.value() && different && all(WhatsAppProfile.DESCRIPTION)
                ? Optional.of(new ContentShape(ContentShape.Kind.LIST, count, described()))
                : Optional.empty();
    }

    /** What stands in the places of a shape. @param choose what opens a list */
    Map<String, String> variables(ContentShape shape, String body, String choose) {
        List<String> values = new ArrayList<>(List.of(body));
        switch (shape.kind()) {
            case QUICK_REPLY -> options.forEach(option -> values.addAll(List.of(option.label(), option.token())));
            case LIST -> {
                values.add(choose);
                for (int index = 0; index < options.size(); index++) {
                    values.addAll(item(options.get(index), index < shape.described()));
                }
            }
        }
        Map<String, String> variables = new HashMap<>();
        for (int index = 0; index < values.size(); index++) {
            variables.put(Integer.toString(index + 1), values.get(index));
        }
        return variables;
    }

    /** The options as lines to reply to by a number; those of a numbered list stand there already. */
    List<String> lines() {
        return options.stream()
                .filter(option -> !option.isOnlyNumber() || option.hint().isEmpty())
                .map(option -> option.number() + " – " + option.label())
                .toList();
    }

    List<Integer> numbers() {
        return options.stream().map(Option::number).toList();
    }

    private static List<String> item(Option option, boolean described) {
        String title = WhatsAppText.shortened(option.label(), WhatsAppProfile.ITEM.value());
        String description = WhatsAppText.shortened(option.described(), WhatsAppProfile.DESCRIPTION.value());
        return described ? List.of(title, option.token(), description) : List.of(title, option.token());
    }

    private boolean all(Limit limit) {
        return options.stream().allMatch(option -> option.fits(limit));
    }

    /** Up to the last option that needs more than its title. */
    private int described() {
        return IntStream.range(0, options.size())
                .filter(index -> options.get(index).needsDescription())
                .map(index -> index + 1)
                .max()
                .orElse(0);
    }

    /** The number that a label is; 0 for any other, and for one above which the other options would find none. */
    private static int number(String label) {
        int number = label.matches(WhatsAppReception.NUMBER) ? Integer.parseInt(label) : 0;
        return number <= HIGHEST ? number : 0;
    }

    private static Map<Integer, String> hints(Reply reply, Phrasebook book) {
        Map<Integer, String> hints = new HashMap<>();
        if (reply instanceof Reply.Cards cards) {
            int number = cards.first();
            for (Reply.Card card : cards.cards()) {
                hints.put(number++, WhatsAppText.line(card.title(), book));
            }
        }
        hints.values().removeIf(PlainText::isBlank);
        return hints;
    }
}
