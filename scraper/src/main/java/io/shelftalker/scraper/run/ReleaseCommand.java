package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Lets what a held run found pass, on an operator's word. */
@Singleton
final class ReleaseCommand extends HeldRunCommand {
    private final Runs runs;
    private final Slices slices;
    private final Sources sources;
    private final Catalog catalog;
    private final RunReports reports;
    private final AuditLog audit;

    ReleaseCommand(
            Runs runs,
            Slices slices,
            Sources sources,
            Catalog catalog,
            RunReports reports,
            AuditLog audit) {
        super("run_release", runs);
        this.runs = runs;
        this.slices = slices;
        this.sources = sources;
        this.catalog = catalog;
        this.reports = reports;
        this.audit = audit;
    }

    /** Thousands of products may change, so it is done outside the turn's transaction. */
    @Override
    Outcome answer(Turn turn, Run held) {
        return new Outcome.Deferred(() -> {
            slices.applyAll(held.key());
            return handle -> settle(turn, handle, held);
        });
    }

    private Outcome.Done settle(Turn turn, Handle handle, Run held) {
        runs.decide(handle, held.key(), RunState.RELEASED);
        if (held.wholeListing()) {
            sources.listed(handle, held.source(), held.counts().listed());
        }
        catalog.close(handle, held.pass());
        audit.changed(handle, turn.actor(), "run.release", Long.toString(held.key().run().value()));
        return Outcome.inPlace(Reply.text(reports.text(reports.of(handle, runs.get(handle, held.key())))));
    }
}
