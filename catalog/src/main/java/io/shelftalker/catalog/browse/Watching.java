package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import java.util.List;
import java.util.Optional;

/** Knows who is told of a product's changes already. */
public interface Watching {
    /** A sentence on what whoever asks in this turn is told of; nothing where they are told of nothing. */
    Optional<Phrase> of(Turn turn, ProductView product);

    /** What they can do about that, beside ending it. */
    List<Action> buttons(Turn turn, ProductView product);
}
