package io.shelftalker.core.welcome;

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
import jakarta.inject.Singleton;

/**
 * "Stop", on platforms that do not take it themselves: nobody's products are called so. It ends a question of the bot; where
 * there is none it may mean less than all, so that one tap decides.
 */
@Singleton
final class StopCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("stop", Permission.BROWSE).marked(CommandSpec.Mark.INTERRUPTING);
    }

    @Override
    public Outcome run(Turn turn) {
        Menu ways = Menu.of(
                press("welcome.pause", Call.of("pause").with("words", "")),
                press("welcome.watches", Call.of("alerts")));
        return Outcome.reply(new Reply.Text(Phrase.of(turn.asked() ? "welcome.cancelled" : "welcome.stop"), ways));
    }

    private static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }
}
