package io.shelftalker.scraper.run;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.sitemap.Urls;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Probe;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /sources}: the shops that are read; {@code /sources add URL} shows what is at an address before it is kept. */
@Singleton
final class SourcesCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("sources", Permission.OPERATE).taking("action").taking("url");

    private final Sources sources;
    private final Runs runs;
    private final Probe probe;
    private final AuditLog audit;

    SourcesCommand(Sources sources, Runs runs, Probe probe, AuditLog audit) {
        this.sources = sources;
        this.runs = runs;
        this.probe = probe;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> text = turn.arguments().get("url");
        Optional<URI> url = text.flatMap(Urls::given);
        return switch (turn.arguments().get("action").orElse("list")) {
            case "list" -> list(turn);
            case "discard" -> Outcome.inPlace(Reply.text(Phrase.of("sources.discarded")));
            case "add" -> url.map(this::look).orElseGet(() -> unclear(text));
            case "keep" -> url.map(address -> keep(turn, address)).orElseGet(() -> unclear(text));
            default -> Outcome.reply(Reply.text(Phrase.of("sources.how")));
        };
    }

    private static Outcome unclear(Optional<String> text) {
        return Outcome.reply(
                Reply.text(text.map(given -> Phrase.of("sources.no-url", given)).orElse(Phrase.of("sources.how"))));
    }

    private Outcome list(Turn turn) {
        List<Source> all = sources.all(turn.handle());
        List<Phrase> broken =
                sources.broken(turn.handle()).stream().map(ReportWords::broken).toList();
        if (all.isEmpty() && broken.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("sources.none")));
        }
        List<Phrase> lines = Stream.concat(all.stream().map(source -> line(turn, source)), broken.stream())
                .toList();
        List<Action> again = all.stream()
                .limit(8)
                .<Action>map(source -> new Action.Press(
                        Phrase.of("sources.again", source.name()),
                        Call.of("rescrape").with("source", source.name())))
                .toList();
        return Outcome.reply(new Reply.Text(Phrase.joined("\n", lines), Menu.NONE.and(again)));
    }

    private Phrase line(Turn turn, Source source) {
        Phrase last = runs.last(turn.handle(), turn.actor().workspace(), source.id())
                .map(run -> Phrase.of(
                        "sources.last." + run.state().column(),
                        Phrase.ago(run.times().ended().orElse(run.times().created()))))
                .orElse(Phrase.of("sources.last.never"));
        Phrase next = sources.dueAt(turn.handle(), source.id())
                .filter(due -> source.active())
                .map(due -> Phrase.of("sources.next", Phrase.when(due)))
                .orElse(Phrase.NOTHING);
        Phrase line = Phrase.joined(" · ", List.of(Phrase.literal(source.name()), last, next));
        return source.rules()
                .refused()
                .map(why -> Phrase.joined("\n", List.of(line, Phrase.of("sources.rules-refused", why))))
                .orElse(line);
    }

    private Outcome look(URI url) {
        return new Outcome.Deferred(() -> {
            Reply found = Findings.reply(probe.look(url));
            return handle -> Outcome.reply(found);
        });
    }

    private Outcome keep(Turn turn, URI url) {
        Source kept = sources.keep(turn.handle(), NewSource.at(url));
        audit.changed(
                turn.handle(),
                turn.actor(),
                "source.keep",
                Long.toString(kept.id().value()));
        return Outcome.inPlace(Reply.text(Phrase.of("sources.kept", kept.name())));
    }
}
