package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /limit 5}: at most so many messages a day that nobody asked for just then; {@code /limit off}. */
@Singleton
final class LimitCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("limit", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);

    private final Timings timings;
    private final ChatSettings settings;

    LimitCommand(Timings timings, ChatSettings settings) {
        this.timings = timings;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> words = TimingReplies.words(turn.arguments().get("words"));
        if (words.isEmpty()) {
            return ask(timings.of(turn.handle(), turn.conversation())
                    .mostADay()
                    .map(most -> Phrase.of("timing.limit.is", most))
                    .orElse(Phrase.of("timing.limit.none")));
        }
        if (Off.isMeantBy(words.get())) {
            return settings.change(turn, handle -> keep(handle, turn, Optional.empty()));
        }
        return words.filter(text -> text.matches("[1-9]\\d?"))
                .map(Integer::parseInt)
                .map(most -> settings.change(turn, handle -> keep(handle, turn, Optional.of(most))))
                .orElseGet(() -> ask(Phrase.of("timing.limit.unreadable", words.get())));
    }

    private static Outcome ask(Phrase said) {
        return Outcome.ask(
                new Reply.Text(
                        TimingReplies.lines(said, Phrase.of("timing.limit.ask")),
                        Menu.of(button(1), button(3), button(5), off())),
                new Prompt(Call.of("limit"), "words"));
    }

    private Reply keep(Handle handle, Turn turn, Optional<Integer> most) {
        timings.atMost(handle, turn.conversation(), most);
        return most.<Reply>map(number -> TimingReplies.text(Phrase.of("timing.limit.set", number), off()))
                .orElse(Reply.text(Phrase.of("timing.limit.off")));
    }

    private static Action button(int most) {
        return new Action.Press(
                Phrase.literal(Integer.toString(most)), Call.of("limit").with("words", Integer.toString(most)));
    }

    private static Action off() {
        return new Action.Press(Phrase.of("timing.limit.any"), Call.of("limit").with("words", "off"));
    }
}
