package io.shelftalker.scraper.run;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.conversation.Operators;
import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells of runs: whoever asked for one, and the operators of what needs them. */
@Singleton
public final class RunNews {
    private final Outbox outbox;
    private final Operators operators;
    private final Runs runs;
    private final RunReports reports;
    private final Sources sources;

    RunNews(Outbox outbox, Operators operators, Runs runs, RunReports reports, Sources sources) {
        this.outbox = outbox;
        this.operators = operators;
        this.runs = runs;
        this.reports = reports;
        this.sources = sources;
    }

    /** Tells the operators that a source had no healthy run for too long. */
    public List<Claimed> overdue(Handle handle, Sources.Due missed, Source source) {
        Phrase since = runs.lastWell(handle, missed.workspace(), source.id())
                .flatMap(run -> run.times().ended())
                .map(ended -> Phrase.of("source.overdue", source.name(), Phrase.when(ended)))
                .orElse(Phrase.of("source.overdue.ever", source.name()));
        Phrase latest = runs.latestOf(handle, missed.workspace(), source.id())
                .map(run -> reports.text(reports.of(handle, run)))
                .orElse(Phrase.NOTHING);
        return missed(handle, missed, Phrase.joined("\n", List.of(since, latest)));
    }

    /** Tells the operators that a source is not read any more, as nobody can tell from its row what to read or when. */
    public List<Claimed> broken(Handle handle, Sources.Due missed) {
        return sources.broken(handle).stream()
                .filter(broken -> broken.id().equals(missed.source()))
                .flatMap(broken -> missed(handle, missed, ReportWords.broken(broken)).stream())
                .toList();
    }

    private List<Claimed> missed(Handle handle, Sources.Due missed, Phrase words) {
        String cause =
                "source:" + missed.source().value() + ":overdue:" + missed.at().getEpochSecond();
        return outbox.write(
                handle,
                missed.workspace(),
                operators.chats(handle).stream()
                        .map(chat -> toOperator(cause, chat, Reply.text(words)))
                        .toList());
    }

    /** Tells who asked for a run, and the operators where it concerns them, how it went. */
    List<Claimed> tell(Handle handle, Run run, Concern concern) {
        RunReport report = reports.of(handle, run);
        Reply reply = reply(report, concern);
        List<Draft> drafts = new ArrayList<>();
        run.asked().map(asked -> toAsker(run, asked, reply)).ifPresent(drafts::add);
        if (concern != Concern.NONE) {
            operators.chats(handle).stream()
                    .filter(chat -> run.asked()
                            .filter(asked -> asked.conversation().equals(chat.conversation()))
                            .isEmpty())
                    .map(chat -> toOperator("run:" + run.key().run().value(), chat, reply))
                    .forEach(drafts::add);
        }
        return outbox.write(handle, run.key().workspace(), drafts);
    }

    /** A report with what can be done about it. */
    Reply reply(RunReport report) {
        return reply(report, Concern.NONE);
    }

    private Reply reply(RunReport report, Concern concern) {
        Phrase text = Phrase.joined("\n", List.of(preface(report, concern), reports.text(report)));
        return report.state() == RunState.HELD ? new Reply.Text(text, decisions(report)) : Reply.text(text);
    }

    private static Phrase preface(RunReport report, Concern concern) {
        return switch (concern) {
            case NONE -> Phrase.NOTHING;
            case TROUBLE ->
                report.state() == RunState.FAILED ? Phrase.of("run.unreadable", report.source()) : Phrase.NOTHING;
            case RELIEF -> Phrase.of("run.readable", report.source());
        };
    }

    private static Menu decisions(RunReport report) {
        String run = Long.toString(report.key().run().value());
        return Menu.of(
                press("run.show", "run_show", run),
                press("run.release", "run_release", run),
                press("run.discard", "run_discard", run));
    }

    private static Action press(String label, String command, String run) {
        return new Action.Press(Phrase.of(label), Call.of(command).with("run", run));
    }

    private static Draft toAsker(Run run, Asked asked, Reply reply) {
        return new Draft(
                asked.conversation(),
                Optional.of(asked.contact()),
                "run:" + run.key().run().value() + ":report",
                Priority.REPLY,
                reply,
                asked.language(),
                asked.zone(),
                Optional.empty());
    }

    private static Draft toOperator(String cause, Operators.Chat chat, Reply reply) {
        return new Draft(
                chat.conversation(),
                Optional.of(chat.contact()),
                cause + ":operator:" + chat.contact().value(),
                Priority.NOTICE,
                reply,
                chat.language(),
                chat.zone(),
                Optional.empty());
    }
}
