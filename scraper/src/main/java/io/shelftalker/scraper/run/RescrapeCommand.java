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
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code /rescrape}: reads a source again, and says in the same chat how it went. */
@Singleton
final class RescrapeCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("rescrape", Permission.OPERATE).taking("source");
    private static final String SURE = "sure";

    private final Sources sources;
    private final Runs runs;
    private final AuditLog audit;

    RescrapeCommand(Sources sources, Runs runs, AuditLog audit) {
        this.sources = sources;
        this.runs = runs;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<Source> all = sources.all(turn.handle());
        Optional<Source> meant = turn.arguments()
                .get("source")
                .map(words -> sources.named(turn.handle(), words))
                .orElseGet(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
        if (meant.isEmpty()) {
            return Outcome.inPlace(Choices.source(all, Call.of("rescrape")));
        }
        return switch (turn.arguments().get(SURE).orElse("")) {
            case "no" -> Outcome.inPlace(Reply.text(Phrase.of("rescrape.no")));
            case "all" -> request(turn, meant.get(), Run.Options.everythingAgain());
            case "changed" -> request(turn, meant.get(), Run.Options.USUAL);
            default -> Outcome.inPlace(question(turn, meant.get()));
        };
    }

    private Reply question(Turn turn, Source source) {
        Phrase last = runs.last(turn.handle(), turn.actor().workspace(), source.id())
                .map(run -> Phrase.of("rescrape.last", Phrase.ago(ended(run))))
                .orElse(Phrase.of("rescrape.never"));
        Call call = Call.of("rescrape").with("source", source.name());
        Menu menu = Menu.of(
                answer("rescrape.sure.all", call, "all"),
                answer("rescrape.sure.changed", call, "changed"),
                answer("rescrape.sure.no", call, "no"));
        return new Reply.Text(Phrase.joined(" ", List.of(Phrase.of("rescrape.sure", source.name()), last)), menu);
    }

    private Outcome request(Turn turn, Source source, Run.Options options) {
        Asked asked = new Asked(
                turn.actor().contact(),
                turn.conversation(),
                turn.actor().locale(),
                turn.actor().zone());
        RunKey run = runs.request(
                        turn.handle(),
                        turn.actor().workspace(),
                        Wish.now(source.id(), options).forPerson(asked))
                .orElseThrow();
        audit.changed(
                turn.handle(),
                turn.actor(),
                "run.request",
                Long.toString(run.run().value()));
        boolean own = runs.get(turn.handle(), run).asked().filter(asked::equals).isPresent();
        return Outcome.inPlace(Reply.text(Phrase.of(
                own ? "rescrape.queued" : "rescrape.already", run.run().value())));
    }

    private static Action answer(String label, Call call, String sure) {
        return new Action.Press(Phrase.of(label), call.with(SURE, sure));
    }

    private static Instant ended(Run run) {
        return run.times().ended().orElse(run.times().created());
    }
}
