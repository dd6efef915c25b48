package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.ProductId;
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
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code /unwatch}: ends a watch, chosen from those there are or named.
 *
 * <p>Buttons call it with {@code product}, its id, and, from a list, with the {@code page} to show again.
 */
@Singleton
final class UnwatchCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("unwatch", Permission.WATCH).taking("words");
    private static final int MOST_CHOICES = 10;

    private final Watches watches;
    private final WatchList list;
    private final Products products;

    UnwatchCommand(Watches watches, WatchList list, Products products) {
        this.watches = watches;
        this.list = list;
        this.products = products;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<ProductId> chosen = WatchCommand.chosen(turn);
        if (chosen.isPresent()) {
            return products.find(turn.handle(), chosen.get())
                    .map(product -> end(turn, product))
                    .orElseGet(() -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.gone"))));
        }
        List<WatchList.Entry> entries = list.entries(turn.handle(), Watcher.of(turn));
        String words = turn.arguments().get("words").orElse("").strip();
        return entries.isEmpty()
                ? Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.list.empty")))
                : named(turn, entries, words);
    }

    private Outcome named(Turn turn, List<WatchList.Entry> entries, String words) {
        List<ProductView> meant = entries.stream()
                .map(WatchList.Entry::product)
                .filter(product -> words.isEmpty() || isMeant(product, words))
                .toList();
        if (meant.size() == 1 && !words.isEmpty()) {
            return end(turn, meant.getFirst());
        }
        return Outcome.reply(
                meant.isEmpty()
                        ? new Reply.Text(Phrase.of("watch.not-watched", WatchReplies.excerpt(words)), Menu.of(toAll()))
                        : which(meant));
    }

    private static Reply which(List<ProductView> products) {
        List<Action> answers = new ArrayList<>(products.stream()
                .limit(MOST_CHOICES)
                .<Action>map(product -> new Action.Press(
                        Phrase.literal(product.name()), Call.of("unwatch").with("product", WatchReplies.id(product))))
                .toList());
        if (products.size() > MOST_CHOICES) {
            answers.add(toAll());
        }
        return new Reply.Choices(Phrase.of("watch.stop.which"), answers);
    }

    private Outcome end(Turn turn, ProductView product) {
        Watcher watcher = Watcher.of(turn);
        Optional<Wish> before = watches.of(turn.handle(), watcher, product.id());
        watches.remove(turn.handle(), watcher, product.id());
        Phrase said = Phrase.of(before.isPresent() ? "watch.stopped" : "watch.stopped.before", product.name());
        List<Action> undo = before.stream()
                .<Action>map(wish -> WatchReplies.press("watch.undo", WatchReplies.calling(product, wish)))
                .toList();
        if (turn.arguments().get("page").isPresent()) {
            int page = turn.arguments().number("page", 1);
            return Outcome.inPlace(list.show(turn.handle(), watcher, page, said, undo));
        }
        return Outcome.reply(new Reply.Text(said, Menu.NONE.and(undo)));
    }

    private static boolean isMeant(ProductView product, String words) {
        if (words.matches("(?i)https?://\\S+")) {
            return Keys.ofUrl(product.url()).equals(address(words));
        }
        boolean coded = product.facts()
                .sku()
                .map(Keys::ofSku)
                .filter(Keys.ofSku(words)::equals)
                .isPresent();
        String name = PlainLetters.of(product.name());
        return coded || Arrays.stream(PlainLetters.of(words).split("\\s+")).allMatch(name::contains);
    }

    private static String address(String words) {
        try {
            return Keys.ofUrl(URI.create(words));
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private static Action toAll() {
        return WatchReplies.press("watch.all", Call.of("alerts"));
    }
}
