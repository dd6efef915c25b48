package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * {@code /stores}: the stores near a city, a store or a point, those that have a product, or those near a place that have
 * it: {@code /stores copper kettle near montreal}.
 */
@Singleton
final class StoresCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("stores", Permission.BROWSE).taking("place").marked(CommandSpec.Mark.JUDGED);

    private final Stores stores;
    private final ProductFinder finder;

    StoresCommand(Stores stores, ProductFinder finder) {
        this.stores = stores;
        this.finder = finder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        List<StoreView> all = stores.all(turn.handle());
        if (all.isEmpty()) {
            return Outcome.reply(Reply.text(Phrase.of("stores.none")));
        }
        Optional<String> words = turn.arguments().get("place");
        if (words.isEmpty()) {
            Phrase heading = Phrase.of("stores.all", all.size());
            return Outcome.reply(Reply.text(StoreLines.list(heading, new NearStores(all, Optional.empty()))));
        }
        return Outcome.reply(NearStores.find(words.get(), all)
                .<Reply>map(
                        near -> Reply.text(StoreLines.list(Phrase.of("stores.near", Excerpt.of(words.get())), near)))
                .orElseGet(() -> ofProduct(turn, meant(turn, words.get(), all))));
    }

    /** Words that seem to tell of a place that nobody knows may be the name of a product. */
    private ProductNear meant(Turn turn, String words, List<StoreView> all) {
        ProductNear asked = ProductNear.read(words, all);
        return asked.elsewhere().isPresent() && isProduct(turn, words) ? ProductNear.anywhere(words) : asked;
    }

    private boolean isProduct(Turn turn, String words) {
        return switch (resolve(turn, words)) {
            case Resolved.One _ -> true;
            case Resolved.Several several -> several.exact();
            case Resolved.Nothing _, Resolved.UnknownPage _ -> false;
        };
    }

    private Resolved resolve(Turn turn, String words) {
        return finder.resolve(turn.handle(), turn.actor().workspace(), words);
    }

    private Reply ofProduct(Turn turn, ProductNear asked) {
        String words = asked.product();
        return switch (resolve(turn, words)) {
            case Resolved.One(ProductView product) -> stock(turn, product, asked);
            case Resolved.Several several -> {
                List<ProductView> products = several.products();
                yield Reply.text(Phrase.of(
                        "stores.which",
                        Excerpt.of(words),
                        Phrase.joined(
                                "\n",
                                products.stream()
                                        .map(product -> Phrase.literal(product.name()))
                                        .toList())));
            }
            case Resolved.Nothing _, Resolved.UnknownPage _ ->
                Reply.text(Phrase.of("stores.unknown", Excerpt.of(words)));
        };
    }

    private Reply stock(Turn turn, ProductView product, ProductNear asked) {
        List<StoreShelf> shelves = stores.of(turn.handle(), product.id());
        if (shelves.isEmpty()) {
            return Reply.text(Phrase.of("stores.untold", product.name()));
        }
        if (asked.place().isPresent()) {
            return Reply.text(StoreLines.near(product, shelves, asked.place().get()));
        }
        Phrase list = StoreLines.list(product, shelves);
        return Reply.text(asked.elsewhere()
                .map(place -> Phrase.joined("\n", List.of(Phrase.of("stores.place.unknown", Excerpt.of(place)), list)))
                .orElse(list));
    }
}
