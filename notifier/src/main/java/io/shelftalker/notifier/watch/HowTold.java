package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.i18n.Phrase;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Knows of what products somebody is told otherwise than of the rest: not for a while, or whatever the hour. */
public interface HowTold {
    /** How they are told of each such product. */
    Map<ProductId, Manner> of(Handle handle, Watcher watcher);

    /**
     * How somebody is told of a product.
     *
     * @param said a sentence
     * @param waking the button that ends their not being told of it; nothing where they are told
     */
    record Manner(Phrase said, Optional<Action.Press> waking) {
        static final Manner USUAL = new Manner(Phrase.NOTHING, Optional.empty());
    }
}
