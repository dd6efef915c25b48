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
        Optional<Phrase> watched = watching.stream()
                .flatMap(each -> each.of(turn, product).stream())
                .findFirst();
        List<Phrase> lines = new ArrayList<>(ProductLines.full(product, stores.of(turn.handle(), product.id())));
        watched.ifPresent(lines::add);
        List<Action> buttons = new ArrayList<>();
        buttons.add(watched.isPresent() ? calling("product.watching", "unwatch", product) : watch(product));
        buttons.addAll(List.of(more));
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

    private static Action watch(ProductView product) {
        return calling("product.watch", "watch", product);
    }

    private static Action calling(String label, String command, ProductView product) {
        return ProductReplies.press(label, Call.of(command).with("product", ProductReplies.id(product)));
    }
}
