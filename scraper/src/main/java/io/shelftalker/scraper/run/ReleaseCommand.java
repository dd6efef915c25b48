package io.shelftalker.scraper.run;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Lets what a held run found pass, on an operator's word. */
@Singleton
final class ReleaseCommand extends HeldRunCommand {
    private final Releases releases;
    private final RunReports reports;
    private final AuditLog audit;

    ReleaseCommand(Runs runs, Releases releases, RunReports reports, AuditLog audit) {
        super("run_release", runs);
        this.releases = releases;
        this.reports = reports;
        this.audit = audit;
    }

    /** Thousands of products may change, so it is done outside the turn's transaction. */
    @Override
    Outcome answer(Turn turn, Run held) {
        return new Outcome.Deferred(() -> {
            releases.apply(held);
            return handle -> settle(turn, handle, held);
        });
    }

    private Outcome.Done settle(Turn turn, Handle handle, Run held) {
        Run released = releases.settle(handle, held);
        audit.changed(
                handle,
                turn.actor(),
                "run.release",
                Long.toString(held.key().run().value()));
        return Outcome.inPlace(Reply.text(reports.text(reports.of(handle, released))));
    }
}
