package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.i18n.Money;
import java.util.Optional;

/**
 * What an event means to a watch of its product.
 *
 * <p>A threshold tells once when the price comes within it, again at every lower price, and anew after the price has
 * left it and returned. While the product is not in the shop its watches sleep; they tell when it is back. That products
 * turn out to be one, or several, is no news: no shop did anything.
 */
public final class WatchMatcher {
    private WatchMatcher() {}

    /**
     * The outcome of an event.
     *
     * @param watch the watch as it goes on
     */
    public record Match(Watch watch, Optional<Notice> notice) {
        private static Match silent(Watch watch) {
            return new Match(watch, Optional.empty());
        }

        private static Match telling(Watch watch, Notice notice) {
            return new Match(watch, Optional.of(notice));
        }
    }

    /** Matches an event with one watch of the same product. */
    public static Match match(CatalogEvent.OfProduct event, Watch watch) {
        return switch (event) {
            case CatalogEvent.Delisted _ -> Match.silent(watch.in(Watch.State.ASLEEP));
            case CatalogEvent.Relisted _
            when isAsleep(watch) -> Match.telling(watch.in(Watch.State.ARMED), new Notice.BackInCatalog());
            case CatalogEvent.PriceChanged change
            when !isAsleep(watch) -> priced(watch, change.before(), change.after());
            case CatalogEvent.Restocked restocked when !isAsleep(watch) -> restocked(watch, restocked.price());
            case CatalogEvent.Relisted _, CatalogEvent.PriceChanged _, CatalogEvent.Restocked _ -> Match.silent(watch);
            case CatalogEvent.Added _, CatalogEvent.SoldOut _ -> Match.silent(watch);
            case CatalogEvent.Merged merged -> Match.silent(watch.in(stateIf(merged.listed())));
            case CatalogEvent.Split split -> Match.silent(watch.in(stateIf(split.listed())));
        };
    }

    private static Match priced(Watch watch, Money before, Money after) {
        return switch (watch.condition()) {
            case Condition.AnyPriceChange _ -> Match.telling(watch, new Notice.NewPrice(before, after));
            case Condition.Below below -> crossed(watch, below, Optional.of(before), after);
            case Condition.BackInStock _ -> Match.silent(watch);
        };
    }

    // Its price may have come within a threshold unseen, while it was in another currency or not readable.
    private static Match restocked(Watch watch, Optional<Money> price) {
        return switch (watch.condition()) {
            case Condition.BackInStock _ -> Match.telling(watch, new Notice.BackInStock());
            case Condition.Below below ->
                price.map(now -> crossed(watch, below, Optional.empty(), now)).orElse(Match.silent(watch));
            case Condition.AnyPriceChange _ -> Match.silent(watch);
        };
    }

    private static Match crossed(Watch watch, Condition.Below below, Optional<Money> before, Money after) {
        if (!after.sameCurrency(below.target())) {
            return Match.silent(watch);
        }
        if (!below.isMetBy(after)) {
            return Match.silent(watch.having(Optional.empty()));
        }
        if (watch.told().isPresent() && !after.isBelow(watch.told().get())) {
            return Match.silent(watch);
        }
        return Match.telling(watch.having(Optional.of(after)), new Notice.TargetReached(before, after, below.target()));
    }

    private static Watch.State stateIf(boolean listed) {
        return listed ? Watch.State.ARMED : Watch.State.ASLEEP;
    }

    private static boolean isAsleep(Watch watch) {
        return watch.state() == Watch.State.ASLEEP;
    }
}
