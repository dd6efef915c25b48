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
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells of runs: whoever asked for one, and the operators of what needs them. */
@Singleton
final class RunNews {
    private final Outbox outbox;
    private final Operators operators;
    private final RunReports reports;

    RunNews(Outbox outbox, Operators operators, RunReports reports) {
        this.outbox = outbox;
        this.operators = operators;
        this.reports = reports;
    }

    /** @param forOperators whether they have to hear of it, whoever asked */
    List<Claimed> tell(Handle handle, Run run, boolean forOperators) {
        Reply reply = reply(reports.of(handle, run));
        List<Draft> drafts = new ArrayList<>();
        run.asked().map(asked -> toAsker(run, asked, reply)).ifPresent(drafts::add);
        if (forOperators) {
            operators.chats(handle).stream()
                    .filter(chat -> run.asked().filter(asked -> asked.conversation().equals(chat.conversation())).isEmpty())
                    .map(chat -> toOperator(run, chat, reply))
                    .forEach(drafts::add);
        }
        return outbox.write(handle, run.key().workspace(), drafts);
    }

    /** A report with what can be done about it. */
    Reply reply(RunReport report) {
        Phrase text = reports.text(report);
        return report.state() == RunState.HELD
                ? new Reply.Text(text, decisions(report))
                : Reply.text(text);
    }

    private static Menu decisions(RunReport report) {
        String run = Long.toString(report.key().run().value());
        return Menu.of(press("run.show", "run_show", run), press("run.release", "run_release", run), press("run.discard", "run_discard", run));
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

    private static Draft toOperator(Run run, Operators.Chat chat, Reply reply) {
        return new Draft(
                chat.conversation(),
                Optional.of(chat.contact()),
                "run:" + run.key().run().value() + ":operator:" + chat.contact().value(),
                Priority.NOTICE,
                reply,
                chat.language(),
                chat.zone(),
                Optional.empty());
    }
}
