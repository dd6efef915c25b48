package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code /alerts}: what somebody watches, which is also what their own page shows. */
@Singleton
final class AlertsCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("alerts", Permission.WATCH).marked(CommandSpec.Mark.HOME);

    private final WatchList list;

    AlertsCommand(WatchList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        int page = turn.arguments().number("page", 1);
        Reply reply = list.show(turn.handle(), Watcher.of(turn), page, Phrase.NOTHING, List.of());
        boolean turned = turn.arguments().get("page").isPresent();
        return turned ? Outcome.inPlace(reply) : Outcome.reply(reply);
    }
}
