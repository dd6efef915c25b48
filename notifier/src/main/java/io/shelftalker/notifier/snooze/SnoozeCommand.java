package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Arguments;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Span;
import io.shelftalker.notifier.timing.SpanWords;
import io.shelftalker.notifier.timing.Timings;
import io.shelftalker.notifier.timing.Zones;
import io.shelftalker.notifier.watch.NextTarget;
import io.shelftalker.notifier.watch.Watcher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /snooze tent 2 weeks unless below 150}: says nothing of one product for a while.
 *
 * <p>Buttons call it with {@code product}, its id, and what is asked in {@code words}.
 */
@Singleton
final class SnoozeCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("snooze", Permission.WATCH).taking("words");

    private final WatchedProducts products;
    private final Snoozes snoozes;
    private final Timings timings;
    private final Zones zones;

    SnoozeCommand(WatchedProducts products, Snoozes snoozes, Timings timings, Zones zones) {
        this.products = products;
        this.snoozes = snoozes;
        this.timings = timings;
        this.zones = zones;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Arguments given = turn.arguments();
        String words = given.get("words").orElse("");
        Asked asked = Asked.read(words);
        return products.choose(
                turn,
                asked.subject(),
                Call.of("snooze").with("words", words),
                product -> Outcome.reply(asked.off() ? wake(turn, product) : keep(turn, product, asked)));
    }

    private Reply wake(Turn turn, ProductView product) {
        Snooze before = before(turn, product);
        put(turn, product, new Snooze(Optional.empty(), before.unless(), before.urgent()));
        return new Reply.Text(Phrase.of("snooze.woken", product.name()), Menu.of(button(product, Span.WEEK)));
    }

    private Reply keep(Turn turn, ProductView product, Asked asked) {
        Snooze before = before(turn, product);
        Instant now = DatabaseClock.now(turn.handle());
        // Who only names the price goes on with the snooze there is.
        Optional<Instant> going = asked.span().isEmpty() && asked.floor().isPresent()
                ? before.until().filter(now::isBefore)
                : Optional.empty();
        Instant until = going.orElseGet(() -> asked.span().orElse(Span.WEEK).after(now, zones.of(turn.handle(), turn)));
        Optional<Money> floor =
                asked.floor().flatMap(text -> Floor.read(text, product.price())).or(before::unless);
        put(turn, product, new Snooze(Optional.of(until), floor, before.urgent()));
        Phrase said = floor.map(price -> Phrase.of("snooze.set.unless", product.name(), Phrase.when(until), price))
                .orElse(Phrase.of("snooze.set", product.name(), Phrase.when(until)));
        return new Reply.Text(said, menu(product, floor));
    }

    private Snooze before(Turn turn, ProductView product) {
        return snoozes.of(turn.handle(), new Snoozes.Wanted(Watcher.of(turn), product.id()));
    }

    private void put(Turn turn, ProductView product, Snooze snooze) {
        snoozes.put(turn.handle(), new Snoozes.Wanted(Watcher.of(turn), product.id()), snooze);
        timings.reconsider(turn.handle(), turn.conversation());
    }

    private static Menu menu(ProductView product, Optional<Money> floor) {
        List<Action> second = new ArrayList<>();
        if (floor.isEmpty()) {
            product.price()
                    .flatMap(NextTarget::below)
                    .ifPresent(price -> second.add(new Action.Press(
                            Phrase.of("snooze.unless", price),
                            call(product).with("words", "below " + Floor.written(price)))));
        }
        second.add(new Action.Press(Phrase.of("snooze.wake"), call(product).with("words", "off")));
        return Menu.of(button(product, Span.DAY), button(product, Span.WEEK), button(product, Span.MONTH))
                .and(second);
    }

    private static Action button(ProductView product, Span span) {
        return new Action.Press(SpanWords.of(span), call(product).with("words", span.written()));
    }

    private static Call call(ProductView product) {
        return Call.of("snooze").with("product", Long.toString(product.id().value()));
    }
}
