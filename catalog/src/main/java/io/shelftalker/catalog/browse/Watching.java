package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import java.util.List;
import java.util.Optional;

/** Knows who is told of a product's changes already. */
public interface Watching {
    /** What whoever asks in this turn is told of a product; nothing where they are told of nothing. */
    Optional<Watched> of(Turn turn, ProductView product);

    /**
     * What somebody is told of a product.
     *
     * @param said a sentence
     * @param buttons what they can do about it, beside ending it
     */
    record Watched(Phrase said, List<Action> buttons) {
        public Watched {
            buttons = List.copyOf(buttons);
        }
    }
}
