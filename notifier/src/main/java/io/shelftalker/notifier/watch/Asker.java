package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who asked for something, which is said where several people read it. */
public final class Asker {
    /** How many are named before the others are only counted. */
    private static final int MOST = 3;

    private Asker() {}

    /** An answer that names whose watches it is about, in a group. */
    static Reply signed(Turn turn, Reply reply) {
        return turn.kind() == ChatKind.GROUP ? signed(reply, List.of(name(turn))) : reply;
    }

    /** The same, saying who asked for it. @param names none where it goes without saying */
    public static Reply signed(Reply reply, Collection<String> names) {
        if (names.isEmpty()) {
            return reply;
        }
        return noting(reply, askedBy(List.copyOf(names)));
    }

    /** The same with one line more. */
    public static Reply noting(Reply reply, Phrase line) {
        return switch (reply) {
            case Reply.Text(Phrase text, Menu menu) -> new Reply.Text(below(text, line), menu);
            case Reply.Cards(
                    Phrase heading,
                    int first,
                    List<Reply.Card> cards,
                    Menu menu,
                    Map<Integer, Phrase> headings) ->
                new Reply.Cards(below(heading, line), first, cards, menu, headings);
            case Reply.Card(Phrase title, Optional<URI> link, Optional<URI> picture, List<Phrase> lines, Menu menu) ->
                new Reply.Card(title, link, picture, with(lines, line), menu);
            case Reply.Series(Phrase title, Optional<URI> link, List<Phrase> lines, Chart chart, Menu menu) ->
                new Reply.Series(title, link, with(lines, line), chart, menu);
            case Reply.Choices _, Reply.Table _, Reply.Form _, Reply.Picture _ -> reply;
        };
    }

    static Phrase askedBy(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST
                ? Phrase.of("watch.asked-by.many", first, names.size() - MOST)
                : Phrase.of("watch.asked-by", first);
    }

    private static List<Phrase> with(List<Phrase> lines, Phrase last) {
        return Stream.concat(lines.stream(), Stream.of(last)).toList();
    }

    private static Phrase below(Phrase text, Phrase line) {
        return Phrase.joined("\n", List.of(text, line));
    }

    private static String name(Turn turn) {
        return turn.handle()
                .createQuery("select name from contact where id = :contact")
                .bind("contact", turn.actor().contact().value())
                .mapTo(String.class)
                .one();
    }
}
