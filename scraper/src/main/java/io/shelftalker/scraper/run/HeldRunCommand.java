package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.RunId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import java.util.Optional;

/** What the buttons under a held run have in common: they name it, and it may have been decided meanwhile. */
abstract sealed class HeldRunCommand implements Command permits ShowCommand, ReleaseCommand, DiscardCommand {
    private final CommandSpec spec;
    private final Runs runs;

    HeldRunCommand(String name, Runs runs) {
        this.spec = CommandSpec.of(name, Permission.OPERATE).taking("run").marked(CommandSpec.Mark.HIDDEN);
        this.runs = runs;
    }

    @Override
    public final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Outcome run(Turn turn) {
        Optional<Run> held = turn.arguments()
                .get("run")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new RunKey(turn.actor().workspace(), new RunId(Long.parseLong(number))))
                .flatMap(key -> runs.find(turn.handle(), key))
                .flatMap(run -> run.state() == RunState.HELD ? Optional.of(run) : successor(turn, run));
        return held.map(run -> answer(turn, run))
                .orElseGet(() -> Outcome.inPlace(Reply.text(Phrase.of("run.not-held"))));
    }

    /** The operators heard of the first run that was held; the latest that found the same took its place. */
    private Optional<Run> successor(Turn turn, Run run) {
        return runs.held(turn.handle(), run)
                .filter(later -> later.times().heldSince().isPresent())
                .filter(later -> later.times().heldSince().equals(run.times().heldSince()));
    }

    abstract Outcome answer(Turn turn, Run held);
}
