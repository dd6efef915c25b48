package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@code /status}: whether all is well, a line for each shop, what has not reached anybody, and what to do about it. */
@Singleton
final class StatusCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.of("status", Permission.OPERATE);
    private static final Action OUTBOX = new Action.Press(Phrase.of("status.look"), Call.of("outbox"));

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

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Standing> standings = sources.all(turn.handle()).stream()
                .map(source -> standing(turn.handle(), turn.actor().workspace(), source))
                .toList();
        Outbox.Backlog backlog = outbox.backlog(turn.handle());
        List<Phrase> lines = new ArrayList<>();
        List<Phrase> broken =
                sources.broken(turn.handle()).stream().map(ReportWords::broken).toList();
        lines.addAll(head(standings, broken.size(), backlog));
        standings.stream().map(Standing::words).forEach(lines::add);
        lines.addAll(broken);
        lines.add(Phrase.of("status.outbox", backlog.waiting(), backlog.dead()));
        lines.add(backlog.dead() > 0 ? Phrase.of("status.do.dead") : Phrase.NOTHING);
        Phrase text = Phrase.joined("\n", lines);
        return Outcome.reply(backlog.dead() > 0 ? new Reply.Text(text, Menu.of(OUTBOX)) : Reply.text(text));
    }

    private Standing standing(Handle handle, WorkspaceId workspace, Source source) {
        return new Standing(
                source,
                catalog.listed(handle, source.id(), Instant.EPOCH).count(),
                runs.last(handle, workspace, source.id()).map(run -> reports.of(handle, run)),
                runs.held(handle, workspace, source.id()).map(run -> reports.of(handle, run)),
                runs.latestOf(handle, workspace, source.id())
                        .filter(run -> !run.state().isOver())
                        .map(run -> reports.of(handle, run)),
                runs.lastWell(handle, workspace, source.id())
                        .flatMap(run -> run.times().ended()),
                sources.dueAt(handle, source.id()).filter(due -> source.active()));
    }

    private static List<Phrase> head(List<Standing> standings, int broken, Outbox.Backlog backlog) {
        boolean well = broken == 0 && standings.stream().noneMatch(each -> each.isIll() || each.isUnread());
        if (backlog.dead() > 0 && !standings.isEmpty() && well) {
            return List.of(Phrase.of("status.unsent", standings.size()));
        }
        Phrase shops = standings.isEmpty() && broken == 0 ? Phrase.of("sources.none") : shops(standings, broken);
        return backlog.dead() > 0 ? List.of(Phrase.of("status.dead", backlog.dead()), shops) : List.of(shops);
    }

    private static Phrase shops(List<Standing> standings, int broken) {
        long all = standings.size() + broken;
        long ill = standings.stream().filter(Standing::isIll).count() + broken;
        long unread = standings.stream().filter(Standing::isUnread).count();
        if (ill > 0) {
            return Phrase.of("status.ill", ill, all);
        }
        if (unread > 0) {
            return Phrase.of("status.unread", unread, all);
        }
        return Phrase.of("status.well", all);
    }
}
