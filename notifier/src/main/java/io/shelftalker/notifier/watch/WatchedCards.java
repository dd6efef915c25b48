package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Watching;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says on a product's card that somebody watches it, and for what. */
@Singleton
final class WatchedCards implements Watching {
    private final Watches watches;
    private final List<HowTold> told;

    WatchedCards(Watches watches, List<HowTold> told) {
        this.watches = watches;
        this.told = List.copyOf(told);
    }

    @Override
    public Optional<Phrase> of(Turn turn, ProductView product) {
        List<Phrase> wishes = watches.look(turn.handle(), Watcher.of(turn), product.id()).stream()
                .map(Wording::watched)
                .toList();
        if (wishes.isEmpty()) {
            return Optional.empty();
        }
        Stream<Phrase> manners = manners(turn, product).map(HowTold.Manner::said);
        return Optional.of(Phrase.joined(
                " · ",
                Stream.concat(Stream.of(Phrase.joined("\n", wishes)), manners).toList()));
    }

    @Override
    public List<Action> buttons(Turn turn, ProductView product) {
        return manners(turn, product)
                .flatMap(manner -> manner.waking().stream())
                .<Action>map(call -> WatchReplies.press("snooze.wake", call))
                .toList();
    }

    private Stream<HowTold.Manner> manners(Turn turn, ProductView product) {
        return told.stream()
                .flatMap(each -> Stream.ofNullable(
                        each.of(turn.handle(), Watcher.of(turn)).get(product.id())));
    }
}
