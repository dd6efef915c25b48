package io.shelftalker.channels.opinion;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;

/** Answers questions, a page at a time. */
final class Riddle implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("riddle", Permission.BROWSE).taking("page").marked(CommandSpec.Mark.JUDGED);
    }

    @Override
    public Outcome run(Turn turn) {
        int page = turn.arguments().number("page", 1);
        Action next =
                new Action.Press(Phrase.literal("Next"), Call.of("riddle").with("page", Integer.toString(page + 1)));
        return Outcome.inPlace(new Reply.Text(Phrase.literal("Answer " + page), Menu.of(next)));
    }
}
