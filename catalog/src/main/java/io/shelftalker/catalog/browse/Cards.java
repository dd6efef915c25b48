package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Products close up, for whoever asks. */
@Singleton
final class Cards {
    private final Stores stores;
    private final List<Watching> watching;

    Cards(Stores stores, List<Watching> watching) {
        this.stores = stores;
        this.watching = List.copyOf(watching);
    }

    /** @param more buttons beside the usual ones */
    Reply of(Turn turn, ProductView product, Action... more) {
        Optional<Watching.Watched> watched = watched(turn, product);
        List<Phrase> lines = new ArrayList<>(ProductLines.full(product, stores.of(turn.handle(), product.id())));
        watched.map(Watching.Watched::said).ifPresent(lines::add);
        List<Action> buttons = new ArrayList<>();
        buttons.add(watching(watched.isPresent(), product));
        watched.map(Watching.Watched::buttons).ifPresent(buttons::addAll);
        buttons.addAll(List.of(more));
        if (product.history().before().isPresent()) {
            buttons.add(calling("product.history", "history", product));
        }
        product.section()
                .ifPresent(name -> buttons.add(ProductReplies.press(
                        "product.more", Call.of("categories").with("category", name))));
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                lines,
                Menu.of(buttons.toArray(Action[]::new))
                        .and(List.of(
                                new Action.Open(Phrase.of("product.open"), product.url()),
                                new Action.Share(Phrase.of("product.share"), ProductReplies.close(product)))));
    }

    /** The button that begins to watch it, or ends that. */
    Action watching(Turn turn, ProductView product) {
        return watching(watched(turn, product).isPresent(), product);
    }

    private Optional<Watching.Watched> watched(Turn turn, ProductView product) {
        return watching.stream()
                .flatMap(each -> each.of(turn, product).stream())
                .findFirst();
    }

    private static Action watching(boolean watched, ProductView product) {
        return watched ? calling("product.watching", "unwatch", product) : calling("product.watch", "watch", product);
    }

    private static Action calling(String label, String command, ProductView product) {
        return ProductReplies.press(label, Call.of(command).with("product", ProductReplies.id(product)));
    }
}
