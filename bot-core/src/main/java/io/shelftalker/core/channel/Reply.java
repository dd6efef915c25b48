package io.shelftalker.core.channel;

import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Something to show in a chat, made of phrases: each channel gives it its platform's best form. */
public sealed interface Reply {
    /** The buttons under it. */
    Menu menu();

    /** A few sentences. */
    record Text(Phrase text, Menu menu) implements Reply {}

    /**
     * One thing: a title, a picture, a few lines.
     *
     * @param link where the title leads
     * @param picture URL of a picture of it
     */
    record Card(Phrase title, Optional<URI> link, Optional<URI> picture, List<Phrase> lines, Menu menu)
            implements Reply {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A numbered list of things.
     *
     * @param first the number of the first card shown, 1 on the first page
     */
    record Cards(Phrase heading, int first, List<Card> cards, Menu menu) implements Reply {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** A question with its possible answers, one a row. */
    record Choices(Phrase question, List<Action> answers) implements Reply {
        public Choices {
            answers = List.copyOf(answers);
        }

        @Override
        public Menu menu() {
            return new Menu(answers.stream().map(List::of).toList());
        }
    }

    /** Rows of short values under headings. */
    record Table(Phrase title, List<Phrase> columns, List<List<Phrase>> rows, Menu menu) implements Reply {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * How a price went: a chart where the channel can show pictures, rows where it cannot. The lines say in words what
     * matters of it, for those who do not see it too.
     *
     * @param title what had the price
     * @param link where the title leads
     */
    record Series(Phrase title, Optional<URI> link, List<Phrase> lines, Chart chart, Menu menu) implements Reply {
        public Series {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A picture for its own sake.
     *
     * @param shows what is to be seen on it, for those who do not see it
     * @param caption what stands below it; may say nothing
     */
    record Picture(URI picture, Phrase shows, Phrase caption, Menu menu) implements Reply {}

    static Text text(Phrase text) {
        return new Text(text, Menu.NONE);
    }
}
