package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /pause}, {@code /pause 3 days}: tells a chat nothing unasked until then, or until {@code /resume}. */
@Singleton
final class PauseCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("pause", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);

    private final Timings timings;
    private final Zones zones;
    private final ChatSettings settings;

    PauseCommand(Timings timings, Zones zones, ChatSettings settings) {
        this.timings = timings;
        this.zones = zones;
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
            return settings.change(turn, handle -> keep(handle, turn, new Timing.Pause(Optional.empty())));
        }
        return Span.read(words.get())
                .map(span -> settings.change(turn, handle -> keep(handle, turn, until(handle, turn, span))))
                .orElseGet(() -> Outcome.reply(TimingReplies.text(
                        Phrase.of("timing.pause.unreadable", words.get()), button(Span.DAY), button(Span.WEEK))));
    }

    private Timing.Pause until(Handle handle, Turn turn, Span span) {
        return new Timing.Pause(Optional.of(span.after(DatabaseClock.now(handle), zones.of(handle, turn))));
    }

    private Reply keep(Handle handle, Turn turn, Timing.Pause pause) {
        timings.pause(handle, turn.conversation(), pause);
        Phrase said = pause.until()
                .map(until -> Phrase.of("timing.pause.until", Phrase.when(until)))
                .orElse(Phrase.of("timing.pause.set"));
        Action resume = TimingReplies.press("timing.resume", Call.of("resume"));
        return TimingReplies.text(said, button(Span.DAY), button(Span.WEEK), resume);
    }

    private static Action button(Span span) {
        return new Action.Press(SpanWords.of(span), Call.of("pause").with("words", span.written()));
    }
}
