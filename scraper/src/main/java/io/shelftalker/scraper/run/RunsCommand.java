package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.RunId;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /runs}: how the latest runs went, a line each; {@code /runs 42}: all about one. */
@Singleton
final class RunsCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("runs", Permission.OPERATE).taking("run");
    private static final int MOST = 10;

    private final Runs runs;
    private final RunReports reports;
    private final RunNews news;
    private final Sources sources;

    RunsCommand(Runs runs, RunReports reports, RunNews news, Sources sources) {
        this.runs = runs;
        this.reports = reports;
        this.news = news;
        this.sources = sources;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        return turn.arguments().get("run").map(number -> one(turn, number)).orElseGet(() -> latest(turn));
    }

    private Outcome one(Turn turn, String number) {
        Optional<Reply> report = Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(digits -> new RunKey(turn.actor().workspace(), new RunId(Long.parseLong(digits))))
                .flatMap(key -> runs.find(turn.handle(), key))
                .map(run -> news.reply(reports.of(turn.handle(), run)));
        return Outcome.reply(report.orElse(Reply.text(Phrase.of("runs.unknown", number))));
    }

    /** The latest, and after them those that wait for a decision, however many came after. */
    private Outcome latest(Turn turn) {
        List<RunReport> latest = Stream.concat(
                        runs.latest(turn.handle(), turn.actor().workspace(), MOST).stream(),
                        sources.all(turn.handle()).stream()
                                .flatMap(source ->
                                        runs.held(turn.handle(), turn.actor().workspace(), source.id()).stream()))
                .collect(Collectors.toMap(Run::key, Function.identity(), (same, again) -> same, LinkedHashMap::new))
                .values()
                .stream()
                .map(run -> reports.of(turn.handle(), run))
                .toList();
        if (latest.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("runs.none")));
        }
        List<Phrase> lines =
                new ArrayList<>(latest.stream().map(RunsCommand::line).toList());
        lines.add(Phrase.of("runs.how", latest.getFirst().key().run().value()));
        Menu menu = latest.stream()
                .filter(report -> report.state() == RunState.HELD)
                .findFirst()
                .map(held -> news.reply(held).menu())
                .orElse(Menu.NONE);
        return Outcome.reply(new Reply.Text(Phrase.joined("\n", lines), menu));
    }

    private static Phrase state(RunReport report) {
        boolean aside = report.glance() && report.state() == RunState.DISCARDED;
        return Phrase.of(
                aside ? "runs.state.set-aside" : "runs.state." + report.state().column());
    }

    private static Phrase line(RunReport report) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of("runs.line", report.key().run().value(), report.source(), state(report)));
        if (report.glance()) {
            parts.add(Phrase.of("runs.glance"));
        }
        report.started()
                .map(started -> Phrase.of("runs.when", Phrase.ago(started)))
                .ifPresent(parts::add);
        if (report.state() == RunState.FAILED) {
            parts.add(ReportWords.reason(report));
            return Phrase.joined(" · ", parts);
        }
        parts.add(Phrase.of("runs.pages", report.counts().fetched()));
        parts.add(Phrase.of("runs.took", Math.max(1, report.took().toSeconds())));
        if (report.counts().errors() > 0) {
            parts.add(Phrase.of("runs.errors", report.counts().errors()));
        }
        parts.add(
                report.state() == RunState.HELD
                        ? Phrase.of("runs.held", report.held().weighing())
                        : Phrase.of("runs.changed", report.applied().all()));
        return Phrase.joined(" · ", parts);
    }
}
