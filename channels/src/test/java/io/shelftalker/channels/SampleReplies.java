package io.shelftalker.channels;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Replies that every platform's tests send, and what is asked of them. */
public final class SampleReplies {
    private SampleReplies() {}

    /** A list of nothing. */
    public static Reply list() {
        return new Reply.Cards(Phrase.literal("New"), 1, List.of(), Menu.NONE);
    }

    public static Reply card(URI picture) {
        return new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.empty(),
                Optional.of(picture),
                List.of(Phrase.literal("64.00 $")),
                Menu.of(new Action.Press(Phrase.literal("Watch"), Call.of("watch"))));
    }

    /** A list of two linked products from number 6 on. */
    public static Reply numbered(URI page, URI picture) {
        Reply.Card one = new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.of(page),
                Optional.of(picture),
                List.of(Phrase.literal("64.00 $")),
                Menu.NONE);
        return new Reply.Cards(Phrase.literal("New"), 6, List.of(one, one), Menu.NONE);
    }

    /** The history of a price that was $64.00 and is $32.00. */
    public static Reply.Series series() {
        return series("Half of what it was");
    }

    public static Reply.Series series(String line) {
        Instant start = Instant.parse("2026-03-01T09:00:00Z");
        Chart.Price before = new Chart.Price(start, Money.of("64.00", "USD"));
        Chart.Price now = new Chart.Price(start.plus(Duration.ofDays(20)), Money.of("32.00", "USD"));
        return new Reply.Series(
                Phrase.literal("Kettle"),
                Optional.empty(),
                List.of(Phrase.literal(line)),
                new Chart(List.of(before, now), List.of(), start.plus(Duration.ofDays(40))),
                Menu.of(new Action.Press(Phrase.literal("Watch"), Call.of("watch"))));
    }

    public static Reply table() {
        List<List<Phrase>> rows = List.of(phrases("750 ml", "18.40 $"), phrases("1.5 l", "34 $"));
        return new Reply.Table(Phrase.literal("Sizes"), phrases("Size", "Price"), rows, Menu.NONE);
    }

    /** So many lines, each of which begins with "line" and ends with "words". */
    public static String lines(int count) {
        return String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(number -> "line " + number + " with some words")
                        .toList());
    }

    /** Two buttons with one between them that opens a page. */
    public static Menu buttonsAround(URI page) {
        return Menu.of(
                buttons(1).getFirst(),
                new Action.Open(Phrase.literal("Shop"), page),
                buttons(1).getFirst());
    }

    public static List<Action> buttons(int count) {
        return IntStream.rangeClosed(1, count)
                .<Action>mapToObj(number -> new Action.Press(Phrase.literal("Button " + number), Call.of("x")))
                .toList();
    }

    /** @param token what the buttons' own begin with */
    public static Outgoing outgoing(String chat, Reply reply, Locale locale, String token) {
        return new Outgoing(
                new Address(new AccountId(1), chat), reply, locale, ZoneOffset.UTC, "key", token, Optional.empty());
    }

    /** How many of a reply's actions can be buttons. @param openable whether a button may open an address */
    public static int buttonsOf(Reply reply, Predicate<URI> openable) {
        return (int) reply.menu().rows().stream()
                .flatMap(List::stream)
                .filter(action -> switch (action) {
                    case Action.Press press -> true;
                    case Action.Open open -> openable.test(open.url());
                    case Action.Share share -> false;
                })
                .count();
    }

    /** A text without anything that is blank. */
    public static String visible(String text) {
        return text.codePoints()
                .filter(point -> !PlainText.isBlank(Character.toString(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Phrase> phrases(String... texts) {
        return List.of(texts).stream().map(Phrase::literal).toList();
    }
}
