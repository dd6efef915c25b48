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

    private final Staging staging;
    private final RunReports reports;
    private final RunNews news;

    ShowCommand(Runs runs, Staging staging, RunReports reports, RunNews news) {
        super("run_show", runs);
        this.staging = staging;
        this.reports = reports;
        this.news = news;
    }

    @Override
    Outcome answer(Turn turn, Run held) {
        List<Phrase> pages = staging.samples(turn.handle(), held.key(), PAGES).stream()
                .map(ReportWords::sample)
                .toList();
        Reply.Text report = (Reply.Text) news.reply(reports.of(turn.handle(), held));
        return Outcome.reply(new Reply.Text(Phrase.joined("\n", pages), report.menu()));
    }
}
