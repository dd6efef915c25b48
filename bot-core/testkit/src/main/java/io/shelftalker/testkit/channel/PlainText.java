package io.shelftalker.testkit.channel;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A message as plain text, for reading in tests: what is said, line by line, and its buttons in brackets below. */
final class PlainText {
    private final Phrasebooks phrasebooks;

    PlainText(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    String render(Outgoing message) {
        Phrasebook book = phrasebooks.book(message.locale(), message.zone());
        List<String> lines = new ArrayList<>(body(book, message.reply()));
        menu(book, message.reply().menu()).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static List<String> body(Phrasebook book, Reply reply) {
        return switch (reply) {
            case Reply.Text text -> List.of(book.text(text.text()));
            case Reply.Card card -> card(book, card);
            case Reply.Choices choices -> List.of(book.text(choices.question()));
            case Reply.Cards cards -> cards(book, cards);
            case Reply.Table table -> table(book, table);
            case Reply.Series series -> series(book, series);
            case Reply.Picture picture ->
                List.of("(picture: " + book.text(picture.shows()) + ")", book.text(picture.caption()));
            case Reply.Form form -> List.of(book.text(form.question()));
        };
    }

    private static List<String> card(Phrasebook book, Reply.Card card) {
        List<String> lines = new ArrayList<>();
        card.picture().ifPresent(picture -> lines.add("(picture)"));
        lines.add(book.text(card.title()));
        card.lines().forEach(line -> lines.add(book.text(line)));
        return lines;
    }

    private static List<String> cards(Phrasebook book, Reply.Cards cards) {
        List<String> lines = new ArrayList<>();
        lines.add(book.text(cards.heading()));
        IntStream.range(0, cards.cards().size()).forEach(i -> {
            Reply.Card card = cards.cards().get(i);
            cards.above(cards.first() + i).ifPresent(above -> lines.add(book.text(above)));
            lines.add(cards.first() + i + ". " + book.text(card.title())
                    + card.lines().stream().map(line -> " · " + book.text(line)).collect(Collectors.joining()));
        });
        return lines;
    }

    private static List<String> table(Phrasebook book, Reply.Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(book.text(table.title()));
        lines.add(row(book, table.columns()));
        table.rows().forEach(row -> lines.add(row(book, row)));
        return lines;
    }

    private static List<String> series(Phrasebook book, Reply.Series series) {
        List<String> lines = new ArrayList<>(List.of(book.text(series.title())));
        series.lines().forEach(line -> lines.add(book.text(line)));
        series.chart().prices().forEach(price -> lines.add(book.day(price.from()) + " | " + book.money(price.money())));
        return lines;
    }

    private static String row(Phrasebook book, List<Phrase> cells) {
        return cells.stream().map(book::text).collect(Collectors.joining(" | "));
    }

    private static List<String> menu(Phrasebook book, Menu menu) {
        return menu.rows().stream()
                .filter(row -> !isWayToMenu(row))
                .map(row -> row.stream()
                        .filter(action -> !(action instanceof Action.Share))
                        .map(Action::label)
                        .map(label -> "[" + book.text(label) + "]")
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** What every text and list ends with is left out. */
    private static boolean isWayToMenu(List<Action> row) {
        return row.size() == 1
                && row.getFirst() instanceof Action.Press press
                && press.call().equals(Call.of("start"));
    }
}
