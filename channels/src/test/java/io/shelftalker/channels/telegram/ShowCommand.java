package io.shelftalker.channels.telegram;

import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;

/** Shows a thing; links lead to it. */
final class ShowCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("show", Permission.BROWSE)
                .asking("thing")
                .linkedAs("p")
                .marked(CommandSpec.Mark.HIDDEN);
    }

    @Override
    public Outcome run(Turn turn) {
        return Outcome.reply();
    }
}
