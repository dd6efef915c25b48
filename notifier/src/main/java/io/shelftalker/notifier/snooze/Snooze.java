package io.shelftalker.notifier.snooze;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants of one product that they watch.
 *
 * @param until when they want to hear of it again
 * @param unless the price from which on they want to be told anyway, whatever keeps quiet, until then
 * @param urgency when they want to be told whatever keeps quiet, at any time
 */
public record Snooze(Optional<Instant> until, Optional<Money> unless, Urgency urgency) {
    /** What somebody wants who said nothing. */
    public static final Snooze NONE = new Snooze(Optional.empty(), Optional.empty(), new Urgency.Never());

    /** Whether it is told now whatever the hour, at this price. */
    public boolean breaksThrough(Instant now, Optional<Money> price) {
        return urgency.is(price)
                || floor(now)
                        .flatMap(floor -> price.filter(money -> Urgency.reaches(money, floor)))
                        .isPresent();
    }

    /** Until when it is not to be told, at this price. */
    public Optional<Instant> silentUntil(Instant now, Optional<Money> price) {
        return lasting(now).filter(_ -> !breaksThrough(now, price));
    }

    /** When the snooze ends, unless it has. */
    Optional<Instant> lasting(Instant now) {
        return until.filter(now::isBefore);
    }

    /** The price that breaks the snooze, while it lasts. */
    Optional<Money> floor(Instant now) {
        return lasting(now).flatMap(_ -> unless);
    }

    /** The same, told as before. */
    Snooze awake() {
        return new Snooze(Optional.empty(), Optional.empty(), urgency);
    }

    Snooze with(Urgency other) {
        return new Snooze(until, unless, other);
    }
}
