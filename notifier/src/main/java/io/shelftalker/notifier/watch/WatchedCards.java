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
    public Optional<Watching.Watched> of(Turn turn, ProductView product) {
        List<Phrase> wishes = watches.look(turn.handle(), Watcher.of(turn), product.id()).stream()
                .map(Wording::watched)
                .toList();
        return wishes.isEmpty() ? Optional.empty() : Optional.of(watched(wishes, manners(turn, product)));
    }

    private static Watching.Watched watched(List<Phrase> wishes, List<HowTold.Manner> manners) {
        Stream<Phrase> told = manners.stream().map(HowTold.Manner::said);
        Phrase said = Phrase.joined(
                " · ",
                Stream.concat(Stream.of(Phrase.joined("\n", wishes)), told).toList());
        List<Action> buttons = manners.stream()
                .flatMap(manner -> manner.waking().stream())
                .<Action>map(waking -> waking)
                .toList();
        return new Watching.Watched(said, buttons);
    }

    private List<HowTold.Manner> manners(Turn turn, ProductView product) {
        return told.stream()
                .flatMap(each -> Stream.ofNullable(
                        each.of(turn.handle(), Watcher.of(turn)).get(product.id())))
                .toList();
    }
}
