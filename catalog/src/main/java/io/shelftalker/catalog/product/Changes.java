package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an observation differs from what is recorded of its offer.
 *
 * <p>Only evidence differs: a price or a stock that could not be read says nothing about the one that is recorded, and
 * an observation from before what is recorded says nothing at all. A price that is likelier a mistake is a doubt first.
 */
final class Changes {
    private Changes() {}

    /** @param standing what is recorded, absent where nothing is */
    static List<Change> between(Optional<Standing> standing, Observation seen) {
        return standing.map(known -> differences(known, seen)).orElseGet(() -> ofNew(seen));
    }

    private static List<Change> ofNew(Observation seen) {
        return isDoubtful(Optional.empty(), seen)
                ? List.of(new Change.Added(), doubted(Optional.empty(), seen))
                : List.of(new Change.Added());
    }

    private static List<Change> differences(Standing known, Observation seen) {
        if (seen.at().isBefore(known.at())) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        if (!known.listed()) {
            changes.add(new Change.Relisted());
        }
        Observation believed = believed(Optional.of(known), seen);
        seen.price().flatMap(price -> ofPrice(known, seen, price)).ifPresent(changes::add);
        ofStock(known.stock().availability(), seen.stock().availability()).ifPresent(changes::add);
        if (isDescribedOtherwise(known, believed)) {
            changes.add(new Change.Described());
        } else if (!seen.rating().equals(known.rating())) {
            changes.add(new Change.Rated());
        }
        return changes;
    }

    /** An observation without a price that is not believed yet. */
    static Observation believed(Optional<Standing> standing, Observation seen) {
        return isDoubtful(standing, seen) ? seen.priced(Optional.empty(), standing.flatMap(Standing::listPrice)) : seen;
    }

    private static boolean isDoubtful(Optional<Standing> standing, Observation seen) {
        return seen.price()
                .filter(price -> Doubt.isRaisedBy(standing.flatMap(Standing::price), price))
                .filter(price -> standing.flatMap(Standing::doubt)
                        .filter(doubt -> doubt.isSettledBy(price, seen.at()))
                        .isEmpty())
                .isPresent();
    }

    private static Change doubted(Optional<Money> before, Observation seen) {
        return new Change.Doubted(before, seen.price().orElseThrow());
    }

    private static Optional<Change> ofPrice(Standing known, Observation seen, Money price) {
        if (known.price().filter(price::equals).isPresent()) {
            return known.doubt().map(doubt -> new Change.Cleared());
        }
        if (isDoubtful(Optional.of(known), seen)) {
            return Optional.of(doubted(known.price(), seen));
        }
        return Optional.of(known.price()
                .<Change>map(before -> before.sameCurrency(price)
                        ? new Change.Repriced(before, price)
                        : new Change.CurrencyChanged(before, price))
                .orElseGet(() -> new Change.Priced(price)));
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
        Observation ratedAsBefore = seen.rated(known.rating(), seen.variants());
        return stockInOtherWords || !known.details().equals(Details.of(ratedAsBefore));
    }
}
