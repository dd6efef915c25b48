package io.shelftalker.scraper.run;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows some pages of a held run. */
@Singleton
final class ShowCommand extends HeldRunCommand {
    private static final int PAGES = 3;

    private final RunReports reports;
    private final RunNews news;

    ShowCommand(Runs runs, RunReports reports, RunNews news) {
        super("run_show", runs);
        this.reports = reports;
        this.news = news;
    }

    @Override
    Outcome answer(Turn turn, Run held) {
        RunReport report = reports.of(turn.handle(), held);
        List<Phrase> pages = report.samples().stream()
                .limit(PAGES)
                .map(ReportWords::withPage)
                .toList();
        return Outcome.reply(
                new Reply.Text(Phrase.joined("\n", pages), news.reply(report).menu()));
    }
}
