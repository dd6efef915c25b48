package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /status}: whether all is well, a line for each shop, and what has not reached anybody. */
@Singleton
final class StatusCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("status", Permission.OPERATE);

    private final Sources sources;
    private final Runs runs;
    private final RunReports reports;
    private final Catalog catalog;
    private final Outbox outbox;

    StatusCommand(Sources sources, Runs runs, RunReports reports, Catalog catalog, Outbox outbox) {
        this.sources = sources;
        this.runs = runs;
        this.reports = reports;
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** How a source stands. @param last its latest run that is over */
    private record Standing(Source source, long products, Optional<RunReport> last, Optional<Instant> due) {
        boolean isWell() {
            return last.filter(report -> report.state() == RunState.FAILED || report.state() == RunState.HELD)
                    .isEmpty();
        }
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Standing> standings = sources.all(turn.handle()).stream()
                .map(source -> standing(turn, source))
                .toList();
        Outbox.Backlog backlog = outbox.backlog(turn.handle());
        List<Phrase> lines = new ArrayList<>();
        lines.add(head(standings, backlog));
        standings.stream().map(StatusCommand::line).forEach(lines::add);
        lines.add(Phrase.of("status.outbox", backlog.waiting(), backlog.dead()));
        return Outcome.reply(Reply.text(Phrase.joined("\n", lines)));
    }

    private Standing standing(Turn turn, Source source) {
        Handle handle = turn.handle();
        return new Standing(
                source,
                catalog.listed(handle, source.id(), Instant.EPOCH).count(),
                runs.last(handle, turn.actor().workspace(), source.id()).map(run -> reports.of(handle, run)),
                sources.dueAt(handle, source.id()).filter(due -> source.active()));
    }

    private static Phrase head(List<Standing> standings, Outbox.Backlog backlog) {
        if (standings.isEmpty()) {
            return Phrase.of("sources.none");
        }
        long ill = standings.stream().filter(standing -> !standing.isWell()).count();
        if (ill > 0) {
            return Phrase.of("status.ill", ill, standings.size());
        }
        return Phrase.of(backlog.dead() > 0 ? "status.unsent" : "status.well", standings.size());
    }

    private static Phrase line(Standing standing) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.literal(standing.source().name()));
        parts.add(Phrase.of("status.products", standing.products()));
        parts.add(standing.last().map(StatusCommand::last).orElse(Phrase.of("sources.last.never")));
        standing.due().map(due -> Phrase.of("sources.next", Phrase.when(due))).ifPresent(parts::add);
        return Phrase.joined(" · ", parts);
    }

    private static Phrase last(RunReport report) {
        return switch (report.state()) {
            case FAILED -> Phrase.of("status.failed", ended(report), ReportWords.reason(report));
            case HELD -> Phrase.of("status.held", ended(report), report.held().weighing());
            case HEALTHY, PARTIAL, RELEASED, DISCARDED, QUEUED, FETCHING, CLOSING ->
                Phrase.of(
                        "status.last",
                        ended(report),
                        Math.max(1, report.took().toSeconds()),
                        report.applied().all(),
                        report.counts().errors());
        };
    }

    private static Phrase ended(RunReport report) {
        Phrase when = report.started()
                .map(started -> Phrase.of("runs.when", Phrase.ago(started.plus(report.took()))))
                .orElse(Phrase.NOTHING);
        return Phrase.joined(
                " ", List.of(Phrase.of("runs.state." + report.state().column()), when));
    }
}
