package io.shelftalker.scraper.run;

import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** {@code /runs}: how the latest runs went. */
@Singleton
final class RunsCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("runs", Permission.OPERATE);
    private static final int MOST = 5;

    private final Runs runs;
    private final RunReports reports;
    private final RunNews news;

    RunsCommand(Runs runs, RunReports reports, RunNews news) {
        this.runs = runs;
        this.reports = reports;
        this.news = news;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<RunReport> latest = runs.latest(turn.handle(), turn.actor().workspace(), MOST).stream()
                .map(run -> reports.of(turn.handle(), run))
                .toList();
        if (latest.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("runs.none")));
        }
        List<Phrase> lines = new ArrayList<>(latest.stream().map(this::line).toList());
        Menu menu = latest.stream()
                .filter(report -> report.state() == RunState.HELD)
                .findFirst()
                .map(held -> news.reply(held).menu())
                .orElse(Menu.NONE);
        return Outcome.reply(new Reply.Text(Phrase.joined("\n", lines), menu));
    }

    private Phrase line(RunReport report) {
        Phrase when = report.started()
                .map(started -> Phrase.of("runs.when", Phrase.ago(started)))
                .orElse(Phrase.NOTHING);
        return Phrase.joined(" ", List.of(reports.text(report), when));
    }
}
