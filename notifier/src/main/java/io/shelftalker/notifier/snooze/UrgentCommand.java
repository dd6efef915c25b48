package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Timings;
import io.shelftalker.notifier.watch.Watcher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** {@code /urgent tent}, {@code /urgent tent below 150}: tells of one product whatever the hour, at all or from a price on. */
@Singleton
final class UrgentCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("urgent", Permission.WATCH).taking("words");

    private final WatchedProducts products;
    private final Snoozes snoozes;
    private final Timings timings;

    UrgentCommand(WatchedProducts products, Snoozes snoozes, Timings timings) {
        this.products = products;
        this.snoozes = snoozes;
        this.timings = timings;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String words = turn.arguments().get("words").orElse("");
        Asked asked = Asked.read(words);
        return products.choose(
                turn,
                asked.subject(),
                Call.of("urgent").with("words", words),
                product -> Outcome.reply(keep(turn, product, asked)));
    }

    private Reply keep(Turn turn, ProductView product, Asked asked) {
        Optional<Money> floor = asked.floor().flatMap(text -> Floor.read(text, product.price()));
        Snoozes.Wanted wanted = new Snoozes.Wanted(Watcher.of(turn), product.id());
        Optional<Instant> until = snoozes.of(turn.handle(), wanted).until();
        boolean always = !asked.off() && floor.isEmpty();
        snoozes.put(turn.handle(), wanted, new Snooze(always ? Optional.empty() : until, floor, always));
        timings.reconsider(turn.handle(), turn.conversation());
        if (asked.off()) {
            return Reply.text(Phrase.of("urgent.off", product.name()));
        }
        Phrase said = floor.map(price -> Phrase.of("urgent.below", product.name(), price))
                .orElse(Phrase.of("urgent.set", product.name()));
        Call off = Call.of("urgent")
                .with("product", Long.toString(product.id().value()))
                .with("words", "off");
        return new Reply.Text(said, Menu.of(new Action.Press(Phrase.of("watch.undo"), off)));
    }
}
