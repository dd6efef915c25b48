package io.shelftalker.testkit.channel;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replies to try channels with. */
final class Samples {
    private static final URI PAGE = URI.create("https://shop.example/products/ember-oak?size=750&unit=ml");
    private static final URI PICTURE = URI.create("https://shop.example/pictures/ember-oak.png");

    private Samples() {}

    /** One reply of every shape, by name, each with the word Ember in it. */
    static Map<String, Reply> shapes() {
        return Map.ofEntries(
                Map.entry("text", Reply.text(words("Ember <b>Oak</b> & friends, \"18.40 $\""))),
                Map.entry("text with buttons", new Reply.Text(words("Ember"), menu(3))),
                Map.entry("card", card("Ember Oak", Optional.of(PICTURE))),
                Map.entry("card without a picture", card("Ember Oak", Optional.empty())),
                Map.entry("card with a long story", story()),
                Map.entry("list", cards(9)),
                Map.entry("choices", new Reply.Choices(words("Which Ember?"), actions(4))),
                Map.entry("list under headings", headed()),
                Map.entry("table", table()),
                Map.entry("price history", series()),
                Map.entry("picture", picture()));
    }

    /** What a sample says beside its title. */
    static List<String> facts(Reply reply) {
        List<Phrase> facts =
                switch (reply) {
                    case Reply.Card card -> card.lines();
                    case Reply.Cards cards ->
                        Stream.concat(
                                        cards.headings().values().stream(),
                                        cards.cards().stream().flatMap(card -> card.lines().stream()))
                                .toList();
                    case Reply.Table table ->
                        Stream.concat(
                                        table.columns().stream(),
                                        table.rows().stream().flatMap(List::stream))
                                .toList();
                    case Reply.Series series -> series.lines();
                    case Reply.Picture picture -> List.of(picture.caption());
                    case Reply.Text _, Reply.Choices _, Reply.Form _ -> List.of();
                };
        return facts.stream().map(fact -> ((Phrase.Literal) fact).text()).toList();
    }

    static Reply shape(String name) {
        return Objects.requireNonNull(shapes().get(name), name);
    }

    static Reply.Card card(String title, Optional<URI> picture) {
        return new Reply.Card(
                words(title),
                Optional.of(PAGE),
                picture,
                List.of(words("18.40 $ · in stock"), words("Verified 3 minutes ago")),
                menu(2));
    }

    static Reply.Cards cards(int count) {
        List<Reply.Card> cards = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Reply.Card(
                        words("Ember No. " + number + "."),
                        Optional.of(PAGE),
                        Optional.of(PICTURE),
                        List.of(words("64.00 $"), words("in stock, and " + "a word more ".repeat(12))),
                        Menu.NONE))
                .toList();
        return new Reply.Cards(words("Ember this week (" + count + ")"), 1, cards, menu(3));
    }

    /** A list of things of two kinds. */
    static Reply.Cards headed() {
        Reply.Cards list = cards(4);
        return new Reply.Cards(
                list.heading(), 1, list.cards(), list.menu(), Map.of(1, words("Ember North"), 3, words("Ember South")));
    }

    /** Buttons labelled {@code Button 1} and so on, four a row. */
    static Menu menu(int count) {
        List<Action> actions = actions(count);
        Menu menu = Menu.NONE;
        for (int start = 0; start < count; start += 4) {
            menu = menu.and(actions.subList(start, Math.min(count, start + 4)));
        }
        return menu;
    }

    static List<Action> actions(int count) {
        return IntStream.rangeClosed(1, count)
                .<Action>mapToObj(number -> new Action.Press(
                        words("Button " + number), Call.of("press").with("number", Integer.toString(number))))
                .toList();
    }

    static Phrase words(String text) {
        return Phrase.literal(text);
    }

    private static Reply story() {
        return new Reply.Card(
                words("Ember Oak"),
                Optional.of(PAGE),
                Optional.of(PICTURE),
                List.of(words("A long story about oak. ".repeat(120))),
                menu(1));
    }

    /** A price that fell twice, and what could not be had for a week. */
    static Chart chart() {
        Instant start = Instant.parse("2026-03-01T09:00:00Z");
        return new Chart(
                List.of(
                        new Chart.Price(start, Money.of("24.00", "CAD")),
                        new Chart.Price(start.plus(Duration.ofDays(40)), Money.of("18.40", "CAD")),
                        new Chart.Price(start.plus(Duration.ofDays(60)), Money.of("21.90", "CAD"))),
                List.of(new Chart.Absence(start.plus(Duration.ofDays(20)), start.plus(Duration.ofDays(27)))),
                start.plus(Duration.ofDays(90)));
    }

    static Reply series() {
        return new Reply.Series(
                words("Ember Oak"),
                Optional.of(PAGE),
                List.of(words("Now 21.90 $"), words("Lowest")),
                chart(),
                menu(2));
    }

    static Reply picture() {
        return new Reply.Picture(PICTURE, words("A bottle"), words("Ember Oak from the side"), menu(2));
    }

    private static Reply table() {
        return new Reply.Table(
                words("Ember sizes"),
                List.of(words("Size"), words("Price")),
                List.of(
                        List.of(words("750 ml"), words("18.40 $")),
                        List.of(words("1.5 l"), words("34.00 $")),
                        List.of(words("3 l <magnum>"))),
                Menu.NONE);
    }
}
