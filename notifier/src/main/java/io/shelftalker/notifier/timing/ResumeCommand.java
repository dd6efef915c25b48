package io.shelftalker.notifier.timing;

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
import org.jdbi.v3.core.Handle;

/** {@code /resume}: tells a chat things again, beginning with what it missed and is still true. */
@Singleton
final class ResumeCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("resume", Permission.WATCH).marked(CommandSpec.Mark.ADMINS);

    private final Timings timings;
    private final ChatSettings settings;

    ResumeCommand(Timings timings, ChatSettings settings) {
        this.timings = timings;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        return settings.change(turn, handle -> resume(handle, turn));
    }

    private Reply resume(Handle handle, Turn turn) {
        boolean paused = timings.of(handle, turn.conversation())
                .pause(DatabaseClock.now(handle))
                .isPresent();
        timings.resume(handle, turn.conversation());
        return TimingReplies.text(
                Phrase.of(paused ? "timing.resumed" : "timing.resumed.before"),
                TimingReplies.press("timing.hours", Call.of("quiet")));
    }
}
