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

/** {@code /cancel}: leaves the bot's question unanswered, as every answer without a new one does. */
@Singleton
final class CancelCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("cancel", Permission.BROWSE).marked(CommandSpec.Mark.INTERRUPTING);
    }

    @Override
    public Outcome run(Turn turn) {
        return Outcome.reply(
                turn.asked()
                        ? answer(
                                "welcome.cancelled",
                                new Action.Press(Phrase.of("conversation.to-start"), Call.of("start")))
                        : answer(
                                "welcome.nothing-to-cancel",
                                new Action.Press(Phrase.of("conversation.to-help"), Call.of("help"))));
    }

    private static Reply answer(String phrase, Action next) {
        return new Reply.Text(Phrase.of(phrase), Menu.of(next));
    }
}
