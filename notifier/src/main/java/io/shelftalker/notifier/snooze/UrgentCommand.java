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
import io.shelftalker.notifier.timing.ChatSettings;
import io.shelftalker.notifier.timing.Timings;
import io.shelftalker.notifier.watch.Watcher;
import io.shelftalker.notifier.watch.Written;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** {@code /urgent tent}, {@code /urgent tent below 150}: tells of one product whatever the hour, at all or from a price on. */
@Singleton
final class UrgentCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("urgent", Permission.WATCH).taking("words").marked(CommandSpec.Mark.ADMINS);

    private final WatchedProducts products;
    private final Snoozes snoozes;
    private final Timings timings;
    private final ChatSettings settings;

    UrgentCommand(WatchedProducts products, Snoozes snoozes, Timings timings, ChatSettings settings) {
        this.products = products;
        this.snoozes = snoozes;
        this.timings = timings;
        this.settings = settings;
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
                product -> asked.off() ? Outcome.reply(end(turn, product)) : keep(turn, product, asked));
    }

    private Reply end(Turn turn, ProductView product) {
        put(turn.handle(), turn, product, before(turn.handle(), turn, product).with(new Urgency.Never()));
        return Reply.text(Phrase.of("urgent.off", product.name()));
    }

    /** What is urgent breaks what the admins of a group want for all of it, so only they can say that it is. */
    private Outcome keep(Turn turn, ProductView product, Asked asked) {
        if (asked.floor().isEmpty()) {
            return settings.change(turn, handle -> always(handle, turn, product));
        }
        return switch (Written.read(asked.floor().get(), product)) {
            case Written.Unreadable(Phrase why) -> Outcome.reply(Reply.text(why));
            case Written.Price(Money floor) ->
                products.unheard(turn, product, floor)
                        .<Outcome>map(Outcome::reply)
                        .orElseGet(() -> settings.change(turn, handle -> below(handle, turn, product, floor)));
        };
    }

    private Reply always(Handle handle, Turn turn, ProductView product) {
        put(handle, turn, product, before(handle, turn, product).awake().with(new Urgency.Always()));
        return new Reply.Text(Phrase.of("urgent.set", product.name()), Menu.of(undo(product)));
    }

    private Reply below(Handle handle, Turn turn, ProductView product, Money floor) {
        put(handle, turn, product, before(handle, turn, product).with(new Urgency.Below(floor)));
        return new Reply.Text(Phrase.of("urgent.below", product.name(), floor), Menu.of(undo(product)));
    }

    private Snooze before(Handle handle, Turn turn, ProductView product) {
        return snoozes.of(handle, new Snoozes.Wanted(Watcher.of(turn), product.id()));
    }

    private void put(Handle handle, Turn turn, ProductView product, Snooze snooze) {
        snoozes.put(handle, new Snoozes.Wanted(Watcher.of(turn), product.id()), snooze);
        timings.reconsider(handle, turn.conversation());
    }

    private static Action undo(ProductView product) {
        Call off = Call.of("urgent")
                .with("product", Long.toString(product.id().value()))
                .with("words", "off");
        return new Action.Press(Phrase.of("watch.undo"), off);
    }
}
