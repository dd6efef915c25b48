package io.shelftalker.channels;

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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any reply with any Unicode: up to 40 products, up to 120 actions, pages that no platform opens among them. */
public final class Replies {
    private Replies() {}

    public static Arbitrary<Reply> any() {
        Arbitrary<Phrase> phrases = texts().map(Phrase::literal);
        Arbitrary<Reply.Card> cards = Combinators.combine(
                        phrases,
                        pages().optional(),
                        pages().optional(),
                        phrases.list().ofMaxSize(5),
                        menus())
                .as(Reply.Card::new);
        return Arbitraries.oneOf(
                Combinators.combine(phrases, menus()).as(Reply.Text::new),
                cards,
                Combinators.combine(phrases, cards.list().ofMaxSize(40), menus())
                        .as((heading, list, menu) -> new Reply.Cards(heading, 1, list, menu)),
                Combinators.combine(phrases, actions().list().ofMaxSize(130)).as(Reply.Choices::new),
                Combinators.combine(
                                phrases,
                                phrases.list().ofMaxSize(4),
                                phrases.list().ofMaxSize(4).list().ofMaxSize(6),
                                menus())
                        .as(Reply.Table::new),
                Combinators.combine(phrases, pages().optional(), phrases.list().ofMaxSize(5), charts(), menus())
                        .as(Reply.Series::new),
                Combinators.combine(pages(), phrases, phrases, menus()).as(Reply.Picture::new));
    }

    /** From one price to many, in currencies with and without cents. */
    public static Arbitrary<Chart> charts() {
        Arbitrary<List<Long>> amounts =
                Arbitraries.longs().between(0, 9_999_999).list().ofMinSize(1).ofMaxSize(60);
        Arbitrary<List<Integer>> absences = Arbitraries.integers()
                .between(0, 50)
                .list()
                .ofMaxSize(4)
                .map(days -> days.stream().sorted().toList());
        return Combinators.combine(amounts, absences, Arbitraries.of("CAD", "JPY", "KWD", "EUR"))
                .as(Replies::chart);
    }

    private static Chart chart(List<Long> amounts, List<Integer> absences, String currency) {
        Instant start = Instant.parse("2025-12-30T23:00:00Z");
        return new Chart(
                IntStream.range(0, amounts.size())
                        .mapToObj(day -> new Chart.Price(
                                start.plus(Duration.ofDays(day)), Money.ofMinor(amounts.get(day), currency)))
                        .toList(),
                absences.stream()
                        .map(day -> new Chart.Absence(
                                start.plus(Duration.ofDays(day)), start.plus(Duration.ofDays(day + 1))))
                        .toList(),
                start.plus(Duration.ofDays(amounts.size())));
    }

    /** Anything at all, markup of every kind, and texts that are too long for any message. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> markup = Arbitraries.strings()
                .withChars("<>&\"/ab\n*_~`|@!# \uD83D\uDE00\u200D")
                .ofMaxLength(300);
        Arbitrary<String> words = Arbitraries.strings()
                .alpha()
                .ofMaxLength(12)
                .list()
                .ofMaxSize(900)
                .map(list -> String.join(" ", list));
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("אבج\u200D\u200E\u200F\u2067\u2069\uD83D\uDE00e\u0301 \n")
                .ofMaxLength(300);
        Arbitrary<String> endless = Arbitraries.of("x", "é", "👩\u200D🚀", "\uD83D", "ש")
                .map(letter -> letter.repeat(10_000 / letter.length()));
        return Arbitraries.frequencyOf(
                Tuple.of(10, any), Tuple.of(10, markup), Tuple.of(5, words), Tuple.of(10, odd), Tuple.of(1, endless));
    }

    private static Arbitrary<Menu> menus() {
        Arbitrary<Menu> menus = Arbitraries.frequencyOf(
                Tuple.of(3, actions().list().ofMaxSize(12).list().ofMaxSize(14).map(Menu::new)),
                Tuple.of(1, actions().list().ofMinSize(90).ofMaxSize(250).map(row -> new Menu(List.of(row)))));
        return Combinators.combine(menus, Arbitraries.of(true, false))
                .as((menu, judged) -> judged ? menu.asJudged() : menu);
    }

    private static Arbitrary<Action> actions() {
        Arbitrary<Phrase> labels = Arbitraries.strings().all().ofMaxLength(90).map(Phrase::literal);
        return Arbitraries.oneOf(
                labels.map(label -> new Action.Press(label, Call.of("x"))),
                labels.map(label -> new Action.Share(label, Call.of("x").with("of", "1"))),
                Combinators.combine(labels, pages()).as(Action.Open::new));
    }

    private static Arbitrary<URI> pages() {
        return Arbitraries.of(List.of(
                        "https://shop.example/a?b=c&d=%22x%22",
                        "http://localhost/x", "ftp://shop.example/x", "relative", "https://shop.example/é'"))
                .map(URI::create);
    }
}
