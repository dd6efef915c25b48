package io.shelftalker.notifier.snooze;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants of one product that they watch.
 *
 * @param until when they want to hear of it again
 * @param unless the price from which on they want to be told anyway, whatever keeps quiet
 * @param urgent whether they want to be told whatever the hour
 */
public record Snooze(Optional<Instant> until, Optional<Money> unless, boolean urgent) {
    /** What somebody wants who said nothing. */
    public static final Snooze NONE = new Snooze(Optional.empty(), Optional.empty(), false);

    /** Whether it is told now whatever the hour, at this price. */
    public boolean breaksThrough(Optional<Money> price) {
        return urgent
                || unless.flatMap(floor -> price.filter(now -> isWithin(now, floor)))
                        .isPresent();
    }

    /** Until when it is not to be told, at this price. */
    public Optional<Instant> silentUntil(Instant now, Optional<Money> price) {
        return until.filter(now::isBefore).filter(_ -> !breaksThrough(price));
    }

    private static boolean isWithin(Money price, Money floor) {
        return price.sameCurrency(floor) && price.compareTo(floor) <= 0;
    }
}
