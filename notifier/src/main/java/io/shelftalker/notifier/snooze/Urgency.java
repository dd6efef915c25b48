package io.shelftalker.notifier.snooze;

import io.shelftalker.i18n.Money;
import java.util.Optional;

/** When somebody wants to be told of a product whatever the hour. */
public sealed interface Urgency {

    record Never() implements Urgency {}

    record Always() implements Urgency {}

    /** From this price on. */
    record Below(Money floor) implements Urgency {}

    /** Whether it is now, at this price. */
    default boolean is(Optional<Money> price) {
        return switch (this) {
            case Never _ -> false;
            case Always _ -> true;
            case Below(Money floor) -> price.filter(now -> reaches(now, floor)).isPresent();
        };
    }

    static boolean reaches(Money price, Money floor) {
        return price.sameCurrency(floor) && price.compareTo(floor) <= 0;
    }
}
