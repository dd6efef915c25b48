package io.shelftalker.channels.widget;

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
import java.util.List;

/** {@code /feedback}: how visitors judged the answers in the web chat, day by day, and the last that did not help. */
@Singleton
final class FeedbackCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("feedback", Permission.OPERATE);
    private static final int DAYS = 14;
    private static final int LAST = 5;
    private static final int EXCERPT = 120;

    private final Opinions opinions;

    FeedbackCommand(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Opinions.Day> days = opinions.days(turn.handle(), turn.actor().zone(), DAYS);
        if (days.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("channels.widget.feedback.none")));
        }
        List<Opinions.Unhelpful> last = opinions.unhelpful(turn.handle(), LAST);
        return last.isEmpty() ? Outcome.reply(table(days)) : Outcome.reply(table(days), Reply.text(unhelpful(last)));
    }

    private static Reply table(List<Opinions.Day> days) {
        List<List<Phrase>> rows = days.stream()
                .map(day -> List.of(
                        Phrase.literal(day.day().toString()),
                        Phrase.literal(Long.toString(day.helpful())),
                        Phrase.literal(Long.toString(day.unhelpful()))))
                .toList();
        return new Reply.Table(
                Phrase.of("channels.widget.feedback.title"),
                List.of(
                        Phrase.of("channels.widget.feedback.day"),
                        Phrase.of("channels.widget.ui.helpful"),
                        Phrase.of("channels.widget.ui.not-helpful")),
                rows,
                Menu.NONE);
    }

    private static Phrase unhelpful(List<Opinions.Unhelpful> last) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("channels.widget.feedback.unhelpful"));
        for (Opinions.Unhelpful one : last) {
            String answer = excerpt(one.answer());
            lines.add(one.asked()
                    .map(asked -> Phrase.of("channels.widget.feedback.line", excerpt(asked), answer))
                    .orElseGet(() -> Phrase.of("channels.widget.feedback.line-unasked", answer)));
        }
        return Phrase.joined("\n", lines);
    }

    private static String excerpt(String text) {
        return PlainText.shortened(PlainText.label(text), EXCERPT);
    }
}
