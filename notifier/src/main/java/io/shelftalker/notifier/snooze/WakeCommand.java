package io.shelftalker.notifier.snooze;

import io.shelftalker.core.command.Arguments;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import jakarta.inject.Singleton;
import java.util.Map;

/** {@code /wake tent}: ends the snooze of one product, as {@code /snooze tent off} does. */
@Singleton
final class WakeCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("wake", Permission.WATCH).taking("words");

    private final SnoozeCommand snooze;

    WakeCommand(SnoozeCommand snooze) {
        this.snooze = snooze;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String words = turn.arguments().get("words").orElse("");
        return snooze.run(turn.with(new Arguments(Map.of("words", words + " off"))));
    }
}
