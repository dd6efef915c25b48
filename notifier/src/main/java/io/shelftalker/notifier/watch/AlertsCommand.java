package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.notifier.timing.Timing;
import io.shelftalker.notifier.timing.TimingReplies;
import io.shelftalker.notifier.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Instant;

/** {@code /alerts}: what somebody watches, which is also what their own page shows. */
@Singleton
final class AlertsCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("alerts", Permission.WATCH).marked(CommandSpec.Mark.HOME);

    private final WatchList list;
    private final Timings timings;

    AlertsCommand(WatchList list, Timings timings) {
        this.list = list;
        this.timings = timings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        int page = turn.arguments().number("page", 1);
        Timing timing = timings.of(turn.handle(), turn.conversation());
        Instant now = DatabaseClock.now(turn.handle());
        Reply all = list.show(
                turn.handle(),
                Watcher.of(turn),
                page,
                TimingReplies.brief(timing, now),
                TimingReplies.buttons(timing, now));
        Reply reply = Asker.signed(turn, all);
        boolean turned = turn.arguments().get("page").isPresent();
        return turned ? Outcome.inPlace(reply) : Outcome.reply(reply);
    }
}
