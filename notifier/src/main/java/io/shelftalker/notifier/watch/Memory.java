package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a watch knows of what was before: it is kept with it, so that no restart makes anybody hear anything twice.
 *
 * @param told the lowest price that was told since the price came within a threshold; absent while it is above
 * @param toldAt when it was
 * @param from the price that a fall or a change is counted from
 * @param held whether what is waited for was so when it was last known; absent where that is not known
 */
public record Memory(
        State state, Optional<Money> told, Optional<Instant> toldAt, Optional<Money> from, Optional<Boolean> held) {

    /** Whether anything can come of a watch. */
    public enum State {
        ARMED,
        /** The product is not in the shop; it wakes when that returns. */
        ASLEEP
    }

    /** That of a watch which knows nothing yet. */
    public static final Memory BLANK =
            new Memory(State.ARMED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAsleep() {
        return state == State.ASLEEP;
    }

    Memory in(State next) {
        return new Memory(next, told, toldAt, from, held);
    }

    Memory telling(Money price, Instant at) {
        return new Memory(state, Optional.of(price), Optional.of(at), from, held);
    }

    Memory untold() {
        return new Memory(state, Optional.empty(), Optional.empty(), from, held);
    }

    Memory countingFrom(Money price) {
        return new Memory(state, told, toldAt, Optional.of(price), held);
    }

    Memory holding(boolean now) {
        return new Memory(state, told, toldAt, from, Optional.of(now));
    }
}
