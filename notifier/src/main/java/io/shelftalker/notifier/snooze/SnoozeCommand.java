package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChatKind;
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
import io.shelftalker.notifier.timing.ChatSettings;
import io.shelftalker.notifier.timing.Span;
import io.shelftalker.notifier.timing.SpanWords;
import io.shelftalker.notifier.timing.Timings;
import io.shelftalker.notifier.timing.Zones;
import io.shelftalker.notifier.watch.NextTarget;
import io.shelftalker.notifier.watch.Watcher;
import io.shelftalker.notifier.watch.Written;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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
    private final ChatSettings settings;

    SnoozeCommand(WatchedProducts products, Snoozes snoozes, Timings timings, Zones zones, ChatSettings settings) {
        this.products = products;
        this.snoozes = snoozes;
        this.timings = timings;
        this.zones = zones;
        this.settings = settings;
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
                product -> asked.off() ? Outcome.reply(wake(turn, product)) : keep(turn, product, asked));
    }

    private Reply wake(Turn turn, ProductView product) {
        put(turn.handle(), turn, product, before(turn.handle(), turn, product).awake());
        return new Reply.Text(Phrase.of("snooze.woken", product.name()), Menu.of(button(product, Span.WEEK)));
    }

    /** A price breaks what the admins of a group want for all of it, so only they can name one there. */
    private Outcome keep(Turn turn, ProductView product, Asked asked) {
        if (asked.floor().isEmpty()) {
            return Outcome.reply(keep(turn.handle(), turn, product, asked.span(), Optional.empty()));
        }
        return switch (Written.read(asked.floor().get(), product)) {
            case Written.Unreadable(Phrase why) ->
                Outcome.reply(new Reply.Text(why, Menu.of(button(product, Span.WEEK))));
            case Written.Price(Money floor) ->
                products.unheard(turn, product, floor)
                        .<Outcome>map(Outcome::reply)
                        .orElseGet(() -> settings.change(
                                turn, handle -> keep(handle, turn, product, asked.span(), Optional.of(floor))));
        };
    }

    private Reply keep(Handle handle, Turn turn, ProductView product, Optional<Span> span, Optional<Money> named) {
        Snooze before = before(handle, turn, product);
        Instant now = DatabaseClock.now(handle);
        Instant asked = span.orElse(Span.WEEK).after(now, zones.of(handle, turn));
        // Who names no time goes on with the snooze there is: with a price with any, otherwise with a longer one.
        Instant until = before.lasting(now)
                .filter(lasting -> span.isEmpty() && (named.isPresent() || lasting.isAfter(asked)))
                .orElse(asked);
        Optional<Money> floor = named.or(() -> before.floor(now));
        put(handle, turn, product, new Snooze(Optional.of(until), floor, before.urgency()));
        Phrase said = floor.map(price -> Phrase.of("snooze.set.unless", product.name(), Phrase.when(until), price))
                .orElse(Phrase.of("snooze.set", product.name(), Phrase.when(until)));
        return new Reply.Text(said, menu(turn, product, floor));
    }

    private Snooze before(Handle handle, Turn turn, ProductView product) {
        return snoozes.of(handle, new Snoozes.Wanted(Watcher.of(turn), product.id()));
    }

    private void put(Handle handle, Turn turn, ProductView product, Snooze snooze) {
        snoozes.put(handle, new Snoozes.Wanted(Watcher.of(turn), product.id()), snooze);
        timings.reconsider(handle, turn.conversation());
    }

    private Menu menu(Turn turn, ProductView product, Optional<Money> floor) {
        List<Action> second = new ArrayList<>();
        if (floor.isEmpty() && turn.kind() == ChatKind.PRIVATE) {
            product.price()
                    .flatMap(NextTarget::below)
                    .filter(price -> products.unheard(turn, product, price).isEmpty())
                    .ifPresent(price -> second.add(new Action.Press(
                            Phrase.of("snooze.unless", price),
                            call(product.id())
                                    .with("words", "below " + price.amount().toPlainString()))));
        }
        second.add(waking(product.id()));
        return Menu.of(button(product, Span.DAY), button(product, Span.WEEK), button(product, Span.MONTH))
                .and(second);
    }

    private static Action button(ProductView product, Span span) {
        return new Action.Press(SpanWords.of(span), call(product.id()).with("words", span.written()));
    }

    /** The button that ends the snooze of a product. */
    static Action.Press waking(ProductId product) {
        return new Action.Press(Phrase.of("snooze.wake"), call(product).with("words", "off"));
    }

    private static Call call(ProductId product) {
        return Call.of("snooze").with("product", Long.toString(product.value()));
    }
}
