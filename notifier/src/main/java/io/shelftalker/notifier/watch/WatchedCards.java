package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Watching;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
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
        return watches.of(turn.handle(), Watcher.of(turn), product.id()).map(WatchReplies::watched);
    }
}
