package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an observation differs from what is recorded of its offer.
 *
 * <p>Only evidence differs: a price or a stock that could not be read says nothing about the one that is recorded, and
 * an observation from before what is recorded says nothing at all.
 */
final class Changes {
    private Changes() {}

    /** @param standing what is recorded, absent where nothing is */
    static List<Change> between(Optional<Standing> standing, Observation seen) {
        return standing.map(known -> differences(known, seen)).orElse(List.of(new Change.Added()));
    }

    private static List<Change> differences(Standing known, Observation seen) {
        if (seen.at().isBefore(known.at())) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        if (!known.listed()) {
            changes.add(new Change.Relisted());
        }
        seen.price().flatMap(price -> ofPrice(known.price(), price)).ifPresent(changes::add);
        ofStock(known.stock().availability(), seen.stock().availability()).ifPresent(changes::add);
        if (isDescribedOtherwise(known, seen)) {
            changes.add(new Change.Described());
        }
        return changes;
    }

    private static Optional<Change> ofPrice(Optional<Money> known, Money seen) {
        if (known.isEmpty()) {
            return Optional.of(new Change.Priced(seen));
        }
        Money before = known.get();
        if (before.equals(seen)) {
            return Optional.empty();
        }
        return Optional.of(
                before.sameCurrency(seen)
                        ? new Change.Repriced(before, seen)
                        : new Change.CurrencyChanged(before, seen));
    }

    private static Optional<Change> ofStock(Availability known, Availability seen) {
        if (seen == Availability.UNKNOWN || seen == known) {
            return Optional.empty();
        }
        if (known == Availability.UNKNOWN) {
            return Optional.of(new Change.Confirmed(seen));
        }
        return Optional.of(seen == Availability.IN ? new Change.Restocked() : new Change.SoldOut());
    }

    private static boolean isDescribedOtherwise(Standing known, Observation seen) {
        boolean stockInOtherWords = seen.stock().isKnown()
                && seen.stock().availability() == known.stock().availability()
                && !seen.stock().equals(known.stock());
        return stockInOtherWords || !known.details().equals(Details.of(seen));
    }
}
