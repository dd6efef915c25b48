package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import java.util.Optional;

/**
 * Somebody's wish to be told when a condition on a product comes true.
 *
 * @param told the lowest price that was told since the price came within a threshold; absent while it is above
 */
public record Watch(
        WatchId id, Watcher watcher, ProductId product, Condition condition, State state, Optional<Money> told) {

    /** Whether anything can come of it. */
    public enum State {
        ARMED,
        /** The product is not in the shop; it wakes when that returns. */
        ASLEEP
    }

    Watch in(State next) {
        return new Watch(id, watcher, product, condition, next, told);
    }

    Watch having(Optional<Money> nextTold) {
        return new Watch(id, watcher, product, condition, state, nextTold);
    }
}
