package io.shelftalker.channels.opinion;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /feedback}: how people judged the answers, day by day, and the last that did not help. */
@Singleton
final class FeedbackCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("feedback", Permission.OPERATE);
    private static final int DAYS = 14;
    private static final int LAST = 5;
    private static final int EXCERPT = 120;

    private final List<Judged> places;

    FeedbackCommand(List<Judged> places) {
        this.places = List.copyOf(places);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Judged.Day> days = days(turn);
        if (days.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("channels.opinion.none")));
        }
        List<Judged.Unhelpful> last = unhelpful(turn);
        return last.isEmpty() ? Outcome.reply(table(days)) : Outcome.reply(table(days), Reply.text(unhelpful(last)));
    }

    /** A day on which something was judged in several places is one. */
    private List<Judged.Day> days(Turn turn) {
        return places.stream()
                .flatMap(place -> place.days(turn.handle(), turn.actor().zone(), DAYS).stream())
                .collect(Collectors.toMap(Judged.Day::day, day -> day, Judged.Day::and))
                .values()
                .stream()
                .sorted(Comparator.comparing(Judged.Day::day).reversed())
                .limit(DAYS)
                .toList();
    }

    private List<Judged.Unhelpful> unhelpful(Turn turn) {
        return places.stream()
                .flatMap(place -> place.unhelpful(turn.handle(), LAST).stream())
                .sorted(Comparator.comparing(Judged.Unhelpful::at).reversed())
                .limit(LAST)
                .toList();
    }

    private static Reply table(List<Judged.Day> days) {
        List<List<Phrase>> rows = days.stream()
                .map(day -> List.of(
                        Phrase.literal(day.day().toString()),
                        Phrase.literal(Long.toString(day.helpful())),
                        Phrase.literal(Long.toString(day.unhelpful()))))
                .toList();
        return new Reply.Table(
                Phrase.of("channels.opinion.title"),
                List.of(
                        Phrase.of("channels.opinion.day"),
                        Phrase.of("channels.opinion.helpful"),
                        Phrase.of("channels.opinion.not-helpful")),
                rows,
                Menu.NONE);
    }

    private static Phrase unhelpful(List<Judged.Unhelpful> last) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("channels.opinion.unhelpful"));
        for (Judged.Unhelpful one : last) {
            String answer = excerpt(one.answer());
            lines.add(one.asked()
                    .map(asked -> Phrase.of("channels.opinion.line", excerpt(asked), answer))
                    .orElseGet(() -> Phrase.of("channels.opinion.line-unasked", answer)));
        }
        return Phrase.joined("\n", lines);
    }

    private static String excerpt(String text) {
        return PlainText.shortened(PlainText.label(text), EXCERPT);
    }
}
