package io.shelftalker.scraper.run;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;

/** Throws away what a held run found. */
@Singleton
final class DiscardCommand extends HeldRunCommand {
    private final Refusals refusals;
    private final AuditLog audit;

    DiscardCommand(Runs runs, Refusals refusals, AuditLog audit) {
        super("run_discard", runs);
        this.refusals = refusals;
        this.audit = audit;
    }

    @Override
    Outcome answer(Turn turn, Run held) {
        refusals.refuse(turn.handle(), held);
        long number = held.key().run().value();
        audit.changed(turn.handle(), turn.actor(), "run.discard", Long.toString(number));
        return Outcome.inPlace(Reply.text(Phrase.of("run.discard.done", number)));
    }
}
