package io.shelftalker.channels.terminal;

import io.shelftalker.channels.Columns;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.chart.ChartTable;
import io.shelftalker.channels.chart.Sparkline;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives a reply the form of lines on a terminal. */
@Singleton
final class TerminalRenderer {
    private static final String BETWEEN_FACTS = " · ";

    private final Phrasebooks phrasebooks;

    TerminalRenderer(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * A reply on the screen.
     *
     * @param text lines, without a line end after the last
     * @param options the buttons, in the order of their numbers
     */
    record Screenful(String text, List<TerminalMenu.Option> options) {}

    /** @param taken up to which number other messages' buttons have theirs; 0 where none has */
    Screenful render(Outgoing outgoing, int taken, Look look) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        Writing writing = new Writing(book, look);
        writing.body(outgoing.reply());
        List<TerminalMenu.Option> options = new ArrayList<>();
        TerminalNumbers numbers = TerminalNumbers.of(outgoing.reply(), writing::label, taken);
        for (List<Action> row : outgoing.reply().menu().rows()) {
            List<String> buttons = new ArrayList<>();
            for (Action action : row) {
                String label = writing.label(action);
                switch (action) {
                    case Action.Open open -> buttons.add(look.link(label, open.url()));
                    case Action.Press press -> {
                        int number = numbers.of(options.size());
                        buttons.add(writing.button(number, label));
                        options.add(new TerminalMenu.Option(number, label, outgoing.token(options.size())));
                    }
                    case Action.Share share -> {}
                }
            }
            if (!buttons.isEmpty()) {
                writing.line(String.join("  ", buttons));
            }
        }
        return new Screenful(writing.text(), options);
    }

    /** Collects the lines for one reader. */
    private static final class Writing {
        private final Phrasebook book;
        private final Look look;
        private final List<String> lines = new ArrayList<>();

        private Writing(Phrasebook book, Look look) {
            this.book = book;
            this.look = look;
        }

        private void body(Reply reply) {
            switch (reply) {
                case Reply.Text text -> line(words(text.text()));
                case Reply.Choices choices -> line(words(choices.question()));
                case Reply.Card card -> card(card);
                case Reply.Cards cards -> cards(cards);
                case Reply.Table table -> {
                    line(look.strong(words(table.title())));
                    rows(table);
                }
                case Reply.Series series -> {
                    card(ChartTable.words(series));
                    line(Sparkline.of(series.chart()));
                    rows(ChartTable.of(series));
                }
                case Reply.Picture picture -> {
                    picture(picture.picture());
                    line(words(picture.shows()));
                    line(words(picture.caption()));
                }
                case Reply.Form form -> line(words(form.question()));
            }
        }

        private void card(Reply.Card card) {
            card.picture().ifPresent(this::picture);
            line(title(card, true));
            card.lines().forEach(phrase -> line("  " + words(phrase)));
        }

        private void cards(Reply.Cards cards) {
            line(look.strong(words(cards.heading())));
            int number = cards.first();
            for (Reply.Card card : cards.cards()) {
                cards.above(number).ifPresent(heading -> line(look.strong(words(heading))));
                String facts = card.lines().stream()
                        .map(phrase -> BETWEEN_FACTS + words(phrase))
                        .collect(Collectors.joining());
                line("%3d. ".formatted(number++) + title(card, false) + facts);
            }
        }

        private void rows(Reply.Table table) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(cells(table.columns()));
            table.rows().forEach(row -> rows.add(cells(row)));
            line(Columns.aligned(rows));
        }

        private List<String> cells(List<Phrase> row) {
            return row.stream().map(cell -> words(cell).replace('\n', ' ')).toList();
        }

        /** In a list on a plain terminal the addresses would drown the names. */
        private String title(Reply.Card card, boolean alone) {
            String title = words(card.title());
            String shown = alone ? look.strong(title) : title;
            return alone || look == Look.RICH
                    ? card.link().map(link -> look.link(shown, link)).orElse(shown)
                    : shown;
        }

        private void picture(URI picture) {
            String path = String.valueOf(picture.getPath());
            String file = path.substring(path.lastIndexOf('/') + 1);
            String name = look == Look.PLAIN || file.isBlank()
                    ? picture.toASCIIString()
                    : look.link(PlainText.clean(file), picture);
            line(book.text(Phrase.of("channels.terminal.picture", name)));
        }

        private String label(Action action) {
            String label = words(action.label()).replace('\n', ' ').strip();
            return PlainText.isBlank(label) ? "…" : label;
        }

        /** A button that only says its number says it once. */
        private String button(int number, String label) {
            String key = look.key("[" + number + "]");
            return label.equals(Integer.toString(number)) ? key : key + " " + label;
        }

        private String words(Phrase phrase) {
            return PlainText.clean(book.text(phrase));
        }

        private void line(String line) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }

        private String text() {
            return String.join("\n", lines);
        }
    }
}
