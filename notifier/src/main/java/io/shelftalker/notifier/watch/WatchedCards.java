package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Watching;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Says on a product's card that somebody watches it, and for what. */
@Singleton
final class WatchedCards implements Watching {
    private final Watches watches;

    WatchedCards(Watches watches) {
        this.watches = watches;
    }

    @Override
    public Optional<Phrase> of(Turn turn, ProductView product) {
        List<Phrase> wishes = watches.look(turn.handle(), Watcher.of(turn), product.id()).stream()
                .map(Wording::watched)
                .toList();
        return wishes.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined("\n", wishes));
    }
}
