package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.browse.ProductFinder;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.PlainLetters;
import io.shelftalker.notifier.watch.Condition;
import io.shelftalker.notifier.watch.Watcher;
import io.shelftalker.notifier.watch.Watches;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what somebody means of what they watch. */
@Singleton
final class WatchedProducts {
    private static final int MOST_CHOICES = 10;

    private final Watches watches;
    private final Products products;
    private final ProductFinder finder;

    WatchedProducts(Watches watches, Products products, ProductFinder finder) {
        this.watches = watches;
        this.products = products;
        this.finder = finder;
    }

    /**
     * Goes on with the product that a button names, or that words mean among those watched; asks where several are.
     *
     * @param call what a choice calls, with its {@code product}
     */
    Outcome choose(Turn turn, String words, Call call, Function<ProductView, Outcome> then) {
        Optional<ProductView> named = turn.arguments()
                .get("product")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> products.find(turn.handle(), new ProductId(Long.parseLong(id))));
        if (named.isPresent()) {
            return then.apply(named.get());
        }
        List<ProductView> watched = watches.watched(turn.handle(), Watcher.of(turn)).stream()
                .flatMap(product -> products.find(turn.handle(), product).stream())
                .toList();
        List<ProductView> meant = words.isBlank() ? watched : meant(turn, watched, words);
        if (meant.size() == 1) {
            return then.apply(meant.getFirst());
        }
        return Outcome.reply(meant.isEmpty() ? none(watched, words) : which(meant, call));
    }

    /** Says that a price would not be told, where that is not watched, and what to watch instead. */
    Optional<Reply> unheard(Turn turn, ProductView product, Money floor) {
        List<Condition> prices = watches.prices(turn.handle(), Watcher.of(turn), product.id());
        return prices.isEmpty()
                ? Optional.of(unheard(product, Phrase.of("snooze.no-price", product.name(), floor)))
                : target(prices)
                        .filter(target -> target.sameCurrency(floor) && target.isBelow(floor))
                        .map(target ->
                                unheard(product, Phrase.of("snooze.price-above", product.name(), floor, target)));
    }

    /** The highest price that somebody waits for, where they hear of no other. */
    private static Optional<Money> target(List<Condition> prices) {
        List<Money> targets = prices.stream()
                .flatMap(condition ->
                        condition instanceof Condition.Below(Money target) ? Stream.of(target) : Stream.of())
                .toList();
        return targets.size() < prices.size()
                ? Optional.empty()
                : targets.stream().max(Money::compareTo);
    }

    private static Reply unheard(ProductView product, Phrase why) {
        Call anyChange =
                Call.of("watch").with("product", Long.toString(product.id().value()));
        return new Reply.Text(why, Menu.of(new Action.Press(Phrase.of("watch.any"), anyChange)));
    }

    private List<ProductView> meant(Turn turn, List<ProductView> watched, String words) {
        List<ProductView> called = watched.stream()
                .filter(product -> isCalled(product, PlainLetters.words(words)))
                .toList();
        if (!called.isEmpty()) {
            return called;
        }
        Set<ProductId> found = finder.meant(turn.handle(), turn.actor().workspace(), words);
        return watched.stream().filter(product -> found.contains(product.id())).toList();
    }

    private static boolean isCalled(ProductView product, String words) {
        String name = PlainLetters.words(product.name());
        return !words.isEmpty() && Stream.of(words.split(" ")).allMatch(name::contains);
    }

    private static Reply none(List<ProductView> watched, String words) {
        Phrase said = watched.isEmpty() ? Phrase.of("watch.list.empty") : Phrase.of("snooze.not-watched", words);
        return new Reply.Text(said, Menu.of(new Action.Press(Phrase.of("watch.all"), Call.of("alerts"))));
    }

    private static Reply which(List<ProductView> meant, Call call) {
        return new Reply.Choices(
                Phrase.of("snooze.which"),
                meant.stream()
                        .limit(MOST_CHOICES)
                        .<Action>map(product -> new Action.Press(
                                Phrase.literal(product.name()),
                                call.with("product", Long.toString(product.id().value()))))
                        .toList());
    }
}
