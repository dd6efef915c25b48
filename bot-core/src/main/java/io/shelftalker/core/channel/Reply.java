package io.shelftalker.core.channel;

import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something to show in a chat, made of phrases: each channel gives it its platform's best form. */
public sealed interface Reply {
    /** The buttons under it. */
    Menu menu();

    /** The same with other buttons under it; what asks something keeps its answers. */
    default Reply under(Menu other) {
        return switch (this) {
            case Text text -> new Text(text.text, other);
            case Card card -> new Card(card.title, card.link, card.picture, card.lines, other);
            case Cards cards -> new Cards(cards.heading, cards.first, cards.cards, other, cards.headings);
            case Table table -> new Table(table.title, table.columns, table.rows, other);
            case Series series -> new Series(series.title, series.link, series.lines, series.chart, other);
            case Picture picture -> new Picture(picture.picture, picture.shows, picture.caption, other);
            case Choices _, Form _ -> this;
        };
    }

    /** What it says first, of what it shows or asks. */
    default Phrase about() {
        return switch (this) {
            case Text text -> text.text;
            case Card card -> card.title;
            case Cards cards -> cards.heading;
            case Choices choices -> choices.question;
            case Table table -> table.title;
            case Series series -> series.title;
            case Picture picture -> picture.shows;
            case Form form -> form.question;
        };
    }

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
     * @param headings what stands above the cards of these numbers, where they are of several kinds
     */
    record Cards(Phrase heading, int first, List<Card> cards, Menu menu, Map<Integer, Phrase> headings)
            implements Reply {
        public Cards {
            cards = List.copyOf(cards);
            // Rows from before there were headings name none.
            headings = Map.copyOf(Objects.requireNonNullElse(headings, Map.of()));
        }

        public Cards(Phrase heading, int first, List<Card> cards, Menu menu) {
            this(heading, first, cards, menu, Map.of());
        }

        /** What stands above the card of a number. */
        public Optional<Phrase> above(int number) {
            return Optional.ofNullable(headings.get(number));
        }
    }

    /** A question with its possible answers, one a row. */
    record Choices(Phrase question, List<Action> answers) implements Reply {
        public Choices {
            answers = List.copyOf(answers);
        }

        /** The same with one more answer, the last. */
        public Choices or(Action answer) {
            return new Choices(
                    question, Stream.concat(answers.stream(), Stream.of(answer)).toList());
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
     * Questions that belong together. Where the platform has forms it opens as one; elsewhere the first is asked, and who
     * answers it is asked the next.
     *
     * @param title of the form
     * @param question what is said where no form can be opened: it asks for the first field
     * @param call what is called with the answers, each under its field's argument
     * @param instead what can be pressed under the question instead
     */
    record Form(Phrase title, Phrase question, List<Field> fields, Call call, Menu instead) implements Reply {
        public Form {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("A form without fields asks nothing");
            }
        }

        /** What was filled in, as a call; what is no field of it, or no option of a field, is left out. */
        public Call filled(Map<String, String> values) {
            Call all = call;
            for (Field field : fields) {
                String value = values.getOrDefault(field.argument(), "");
                if (!value.isBlank() && field.takes(value)) {
                    all = all.with(field.argument(), value);
                }
            }
            return all;
        }

        /** What is wrong with what was filled in, by the fields' arguments. */
        public Map<String, Phrase> faults() {
            return fields.stream()
                    .filter(field -> field.fault().isPresent())
                    .collect(Collectors.toUnmodifiableMap(
                            Field::argument, field -> field.fault().orElseThrow()));
        }

        /** What can be pressed under the question: its answers, where they are given, and what there is instead. */
        @Override
        public Menu menu() {
            Field first = fields.getFirst();
            List<List<Action>> rows = new ArrayList<>();
            for (Option option : first.options()) {
                rows.add(List.of(new Action.Press(option.label(), call.with(first.argument(), option.value()))));
            }
            rows.addAll(instead.rows());
            return new Menu(rows);
        }
    }

    /**
     * A picture for its own sake.
     *
     * @param shows what is to be seen on it, for those who do not see it
     * @param caption what stands below it; may say nothing
     */
    record Picture(URI picture, Phrase shows, Phrase caption, Menu menu) implements Reply {}

    /**
     * One question of a form.
     *
     * @param argument of the form's call, which the answer becomes
     * @param hint what an answer may look like
     * @param options the answers there are; none where any text is one
     * @param value what stands there to begin with
     * @param optional whether it may be left empty
     * @param fault what is wrong with what was filled in
     */
    record Field(
            String argument,
            Phrase label,
            Optional<Phrase> hint,
            List<Option> options,
            Optional<String> value,
            boolean optional,
            Optional<Phrase> fault) {
        public Field {
            options = List.copyOf(options);
        }

        /** A line to be written. */
        public static Field text(String argument, Phrase label) {
            return choice(argument, label, List.of());
        }

        /** One of several to be chosen. */
        public static Field choice(String argument, Phrase label, List<Option> options) {
            return new Field(argument, label, Optional.empty(), options, Optional.empty(), false, Optional.empty());
        }

        public Field hinting(Phrase looks) {
            return new Field(argument, label, Optional.of(looks), options, value, optional, fault);
        }

        public Field holding(Optional<String> before) {
            return new Field(argument, label, hint, options, before, optional, fault);
        }

        public Field orNothing() {
            return new Field(argument, label, hint, options, value, true, fault);
        }

        public Field at(Phrase wrong) {
            return new Field(argument, label, hint, options, value, optional, Optional.of(wrong));
        }

        private boolean takes(String answer) {
            return options.isEmpty()
                    || options.stream().anyMatch(option -> option.value().equals(answer));
        }
    }

    /** @param value what the field's argument becomes */
    record Option(Phrase label, String value) {}

    static Text text(Phrase text) {
        return new Text(text, Menu.NONE);
    }
}
