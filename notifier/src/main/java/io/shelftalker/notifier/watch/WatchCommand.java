package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductFinder;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code /watch}: asks to be told when a product changes, or falls to a price.
 *
 * <p>Buttons call it with {@code product}, its id, and may give a {@code target} or {@code ask} for one.
 */
@Singleton
final class WatchCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("watch", Permission.WATCH).taking("words");

    private final Watches watches;
    private final Products products;
    private final ProductFinder finder;

    WatchCommand(Watches watches, Products products, ProductFinder finder) {
        this.watches = watches;
        this.products = products;
        this.finder = finder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String seen = watches.now(turn.handle());
        Optional<String> target = turn.arguments().get("target");
        Optional<ProductId> product = chosen(turn);
        if (product.isPresent()) {
            return products.find(turn.handle(), product.get())
                    .map(view -> chosen(turn, view, target, seen))
                    .orElseGet(() -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.gone"))));
        }
        Request request = Request.read(turn.arguments().get("words").orElse(""));
        return named(turn, new Request(request.subject(), request.target().or(() -> target)), seen);
    }

    /** The product that a button names. */
    static Optional<ProductId> chosen(Turn turn) {
        return turn.arguments()
                .get("product")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new ProductId(Long.parseLong(id)));
    }

    private Outcome chosen(Turn turn, ProductView product, Optional<String> target, String seen) {
        if (target.isEmpty() && turn.arguments().get("ask").isPresent()) {
            Optional<Wish> before = watches.of(turn.handle(), Watcher.of(turn), product.id());
            return askBelow(WatchReplies.which(product, before), product);
        }
        return watch(turn, product, target, seen);
    }

    private Outcome named(Turn turn, Request request, String seen) {
        if (request.subject().isEmpty()) {
            Call call = Call.of("watch");
            return Outcome.ask(
                    Reply.text(Phrase.of("watch.ask.what")),
                    new Prompt(
                            request.target()
                                    .map(text -> call.with("target", text))
                                    .orElse(call),
                            "words"));
        }
        Resolved resolved = finder.resolve(turn.handle(), turn.actor().workspace(), request.subject());
        Optional<Request> misread =
                isExact(resolved) ? Optional.empty() : Request.withUnreadableTarget(request.subject());
        return misread.isPresent() && request.target().isEmpty()
                ? named(turn, misread.get(), seen)
                : answer(turn, request, resolved, seen);
    }

    private static boolean isExact(Resolved resolved) {
        return resolved instanceof Resolved.One || (resolved instanceof Resolved.Several several && several.exact());
    }

    private Outcome answer(Turn turn, Request request, Resolved resolved, String seen) {
        return switch (resolved) {
            case Resolved.One one -> watch(turn, one.product(), request.target(), seen);
            case Resolved.Several several ->
                Outcome.reply(WatchReplies.which(several, request.subject(), request.target()));
            case Resolved.Nothing _ ->
                Outcome.reply(
                        WatchReplies.lookAround(Phrase.of("watch.nothing", WatchReplies.excerpt(request.subject()))));
            case Resolved.UnknownPage _ -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.unknown-page")));
        };
    }

    private Outcome watch(Turn turn, ProductView product, Optional<String> written, String seen) {
        if (written.isEmpty()) {
            return keep(turn, product, new Wish.AnyChange(), seen);
        }
        Target.Resolved target = Target.read(written.get())
                .map(read -> read.beside(product.price()))
                .orElseGet(() -> Target.unreadable(written.get(), product.price()));
        if (target instanceof Target.Amount(Money amount)) {
            return keep(turn, product, new Wish.Price(amount), seen);
        }
        return askBelow(WatchReplies.wrong(product, target), product);
    }

    private Outcome keep(Turn turn, ProductView product, Wish wish, String seen) {
        Watcher watcher = Watcher.of(turn);
        Optional<Wish> before = watches.of(turn.handle(), watcher, product.id());
        Optional<Money> met = wish instanceof Wish.Price price ? price.met(product) : Optional.empty();
        Watch.State state = product.listed() ? Watch.State.ARMED : Watch.State.ASLEEP;
        watches.put(turn.handle(), watcher, new Watches.Made(new Watched(product.id(), wish), state, seen, met));
        return Outcome.reply(WatchReplies.made(product, wish, before)).changingHome();
    }

    private static Outcome askBelow(Reply question, ProductView product) {
        return Outcome.ask(question, new Prompt(Call.of("watch").with("product", WatchReplies.id(product)), "target"));
    }
}
