package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event means to a watch of its product.
 *
 * <p>A threshold tells once when the price comes within it, again at clearly lower prices, after a long while, and anew
 * after the price has clearly left it and returned. While the product is not in the shop its watches sleep; they tell when
 * it is back. Where products turn out to be one, or several, what is true from then on and was not before is told.
 */
public final class WatchMatcher {
    private final Rearm rearm;

    public WatchMatcher(Rearm rearm) {
        this.rearm = rearm;
    }

    /**
     * The outcome of an event.
     *
     * @param watch the watch as it goes on
     */
    public record Match(Watch watch, Optional<Notice> notice) {
        private static Match silent(Watch watch) {
            return new Match(watch, Optional.empty());
        }

        private static Match silent(Watch watch, Memory memory) {
            return silent(watch.with(memory));
        }

        private static Match telling(Watch watch, Memory memory, Notice notice) {
            return new Match(watch.with(memory), Optional.of(notice));
        }
    }

    /** Whether an event is matched with the product as it is, and not only with what the event says of it. */
    public static boolean looks(CatalogEvent event, Condition condition) {
        return switch (condition) {
            case Condition.Lowest _, Condition.UnitBelow _, Condition.OfForm _, Condition.Nearby _ -> true;
            case Condition.BackInStock _,
                    Condition.SoldOut _,
                    Condition.AnyChange _,
                    Condition.Below _,
                    Condition.Fall _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _ -> event instanceof CatalogEvent.Merged || event instanceof CatalogEvent.Split;
        };
    }

    /**
     * Matches an event with one watch of the same product.
     *
     * @param sight the product as it is now, where {@link #looks} asks for it
     */
    public Match match(CatalogEvent event, Watch watch, Sight sight) {
        Memory memory = watch.memory();
        return switch (event) {
            case CatalogEvent.Delisted _ -> gone(watch);
            case CatalogEvent.Relisted _ when memory.isAsleep() -> returned(watch);
            case CatalogEvent.Merged merged -> regrouped(watch, merged.listed(), sight, merged.head());
            case CatalogEvent.Split split -> regrouped(watch, split.listed(), sight, split.head());
            case CatalogEvent.OfProduct ofProduct when !memory.isAsleep() -> changed(ofProduct, watch, sight);
            case CatalogEvent.RestockedAt _
            when !memory.isAsleep() && watch.condition() instanceof Condition.InStore store ->
                Match.telling(watch, memory, new Notice.InStore(store.place()));
            case CatalogEvent.AtStore _
            when !memory.isAsleep() && watch.condition() instanceof Condition.Nearby near -> near(watch, near, sight);
            case CatalogEvent.OfProduct _,
                    CatalogEvent.AtStore _,
                    CatalogEvent.RunClosed _,
                    CatalogEvent.SourceUnreadable _,
                    CatalogEvent.SourceReadable _ -> Match.silent(watch);
        };
    }

    private static Match gone(Watch watch) {
        Memory asleep = watch.memory().in(Memory.State.ASLEEP);
        boolean told = watch.condition() instanceof Condition.Delisted
                && !watch.memory().isAsleep();
        return told ? Match.telling(watch, asleep, new Notice.Gone()) : Match.silent(watch, asleep);
    }

    private static Match returned(Watch watch) {
        Memory awake = watch.memory().in(Memory.State.ARMED);
        return watch.condition() instanceof Condition.Delisted || watch.condition() instanceof Condition.SoldOut
                ? Match.silent(watch, awake)
                : Match.telling(watch, awake, new Notice.BackInCatalog());
    }

    private Match changed(CatalogEvent.OfProduct event, Watch watch, Sight sight) {
        if (watch.condition() instanceof Condition.OfForm form) {
            return ofForm(watch, form, sight, event.head().at());
        }
        return switch (event) {
            case CatalogEvent.PriceChanged(var head, var _, Money before, Money after) ->
                priced(watch, before, after, sight, head.at());
            case CatalogEvent.Restocked(var head, var _, Optional<Money> price) ->
                restocked(watch, price, sight, head.at());
            case CatalogEvent.SoldOut _ -> soldOut(watch);
            case CatalogEvent.Added _,
                    CatalogEvent.FormsChanged _,
                    CatalogEvent.Delisted _,
                    CatalogEvent.Relisted _,
                    CatalogEvent.Merged _,
                    CatalogEvent.Split _ -> Match.silent(watch);
        };
    }

    private static Match soldOut(Watch watch) {
        return switch (watch.condition()) {
            case Condition.SoldOut _ -> Match.telling(watch, watch.memory().holding(true), new Notice.SoldOut(false));
            case Condition.AnyChange _ -> Match.telling(watch, watch.memory(), new Notice.SoldOut(true));
            case Condition.BackInStock _ -> Match.silent(watch, watch.memory().holding(false));
            case Condition.Below _,
                    Condition.Fall _,
                    Condition.Lowest _,
                    Condition.UnitBelow _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _,
                    Condition.Nearby _,
                    Condition.OfForm _ -> Match.silent(watch);
        };
    }

    private Match priced(Watch watch, Money before, Money after, Sight sight, Instant at) {
        return switch (watch.condition()) {
            case Condition.AnyChange _ -> Match.telling(watch, watch.memory(), new Notice.NewPrice(before, after));
            case Condition.Below below ->
                crossed(watch, below.target(), after, at, reached(Optional.of(before), after, below));
            case Condition.Fall fall -> fell(watch, fall, before, after);
            case Condition.Lowest lowest -> lowest(leaving(watch, after), lowest, before, sight, at);
            case Condition.UnitBelow unit -> unit(watch, unit, sight, at);
            case Condition.BackInStock _,
                    Condition.SoldOut _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _,
                    Condition.Nearby _,
                    Condition.OfForm _ -> Match.silent(watch);
        };
    }

    // Its price may have come within a threshold unseen, while it was in another currency or not readable.
    private Match restocked(Watch watch, Optional<Money> price, Sight sight, Instant at) {
        return switch (watch.condition()) {
            case Condition.BackInStock _ ->
                Match.telling(watch, watch.memory().holding(true), new Notice.BackInStock());
            case Condition.SoldOut _ -> Match.silent(watch, watch.memory().holding(false));
            case Condition.Below below ->
                price.map(now -> crossed(watch, below.target(), now, at, reached(Optional.empty(), now, below)))
                        .orElse(Match.silent(watch));
            case Condition.UnitBelow unit -> unit(watch, unit, sight, at);
            case Condition.AnyChange _,
                    Condition.Fall _,
                    Condition.Lowest _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _,
                    Condition.Nearby _,
                    Condition.OfForm _ -> Match.silent(watch);
        };
    }

    /** What is true of the product that it is now and was not told of the one that it was. */
    private Match regrouped(Watch before, boolean listed, Sight sight, CatalogEvent.Head head) {
        Watch watch = before.with(before.memory().in(listed ? Memory.State.ARMED : Memory.State.ASLEEP));
        if (!listed) {
            return Match.silent(watch);
        }
        if (before.memory().isAsleep()) {
            return returned(before);
        }
        return switch (watch.condition()) {
            case Condition.Below below ->
                sight.price()
                        .map(now ->
                                crossed(watch, below.target(), now, head.at(), reached(Optional.empty(), now, below)))
                        .orElse(Match.silent(watch));
            case Condition.Fall fall ->
                sight.price().map(now -> fell(watch, fall, now, now)).orElse(Match.silent(watch));
            case Condition.UnitBelow unit -> unit(watch, unit, sight, head.at());
            case Condition.OfForm form -> ofForm(watch, form, sight, head.at());
            case Condition.BackInStock _, Condition.SoldOut _ -> stocked(watch, sight.stock());
            case Condition.Nearby near -> near(watch, near, sight);
            case Condition.AnyChange _,
                    Condition.Lowest _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _ -> Match.silent(watch);
        };
    }

    /** Told when a first store there has it again, not with each other that does as well. */
    private static Match near(Watch watch, Condition.Nearby condition, Sight sight) {
        Memory memory = watch.memory().holding(sight.isInStore());
        return sight.store()
                .filter(_ -> !watch.memory().held().orElse(false))
                .map(store -> new Notice.Nearby(condition.place(), store.store(), Sight.rounded(store.kilometres())))
                .map(notice -> Match.telling(watch, memory, notice))
                .orElse(Match.silent(watch, memory));
    }

    private static Notice reached(Optional<Money> before, Money after, Condition.Below below) {
        return new Notice.TargetReached(before, after, below.target());
    }

    private Match crossed(Watch watch, Money target, Money now, Instant at, Notice notice) {
        if (!now.sameCurrency(target)) {
            return Match.silent(watch);
        }
        Memory memory = watch.memory();
        if (target.isBelow(now)) {
            return Match.silent(watch, rearm.isLeft(target, now) ? memory.untold() : memory);
        }
        return rearm.isNews(memory, now, at)
                ? Match.telling(watch, memory.telling(now, at), notice)
                : Match.silent(watch);
    }

    private static Match fell(Watch watch, Condition.Fall fall, Money before, Money after) {
        Memory memory = watch.memory();
        Money from = memory.from().filter(after::sameCurrency).orElse(before);
        if (!after.isBelow(from)) {
            return Match.silent(watch, memory.countingFrom(after));
        }
        return fall.isMetBetween(from, after)
                ? Match.telling(watch, memory.countingFrom(after), new Notice.Fell(from, after))
                : Match.silent(watch, memory.countingFrom(from));
    }

    /** The same, free to tell anew where a price has clearly left what was told: that may become the lowest of few days. */
    private Watch leaving(Watch watch, Money now) {
        boolean left = watch.memory()
                .told()
                .filter(told -> told.sameCurrency(now) && rearm.isLeft(told, now))
                .isPresent();
        return left ? watch.with(watch.memory().untold()) : watch;
    }

    private Match lowest(Watch watch, Condition.Lowest condition, Money before, Sight sight, Instant at) {
        if (!sight.isLowest(condition)) {
            return Match.silent(watch);
        }
        Money now = sight.price().orElseThrow();
        Memory memory = watch.memory().told().filter(now::sameCurrency).isPresent()
                ? watch.memory()
                : watch.memory().untold();
        return rearm.isNews(memory, now, at)
                ? Match.telling(watch, memory.telling(now, at), new Notice.LowestPrice(condition.days(), before, now))
                : Match.silent(watch);
    }

    private Match unit(Watch watch, Condition.UnitBelow condition, Sight sight, Instant at) {
        UnitPrice target = condition.target();
        return sight.unitPrice()
                .filter(now -> now.unit() == target.unit())
                .map(UnitPrice::money)
                .map(now -> crossed(watch, target.money(), now, at, new Notice.UnitReached(target, now)))
                .orElse(Match.silent(watch));
    }

    /** What was in stock or out of it before, and is otherwise now; where that was not known, nothing came to be. */
    private static Match stocked(Watch watch, Availability stock) {
        if (stock == Availability.UNKNOWN) {
            return Match.silent(watch);
        }
        boolean waitsForStock = watch.condition() instanceof Condition.BackInStock;
        boolean holds = (stock == Availability.IN) == waitsForStock;
        Memory memory = watch.memory().holding(holds);
        boolean came = holds && watch.memory().held().filter(held -> !held).isPresent();
        return came
                ? Match.telling(watch, memory, waitsForStock ? new Notice.BackInStock() : new Notice.SoldOut(false))
                : Match.silent(watch, memory);
    }

    private Match ofForm(Watch watch, Condition.OfForm condition, Sight sight, Instant at) {
        Optional<VariantOffer> form = sight.form(condition.form());
        if (form.isEmpty()) {
            return Match.silent(watch);
        }
        Match match = ofForm(watch.of(condition.of()), condition.of(), form.get(), at);
        return new Match(
                match.watch().of(condition), match.notice().map(notice -> new Notice.OfForm(condition.form(), notice)));
    }

    private Match ofForm(Watch watch, Condition.OfOffer condition, VariantOffer form, Instant at) {
        return switch (condition) {
            case Condition.BackInStock _, Condition.SoldOut _ ->
                stocked(watch, form.stock().availability());
            case Condition.Below below ->
                form.price()
                        .filter(below.target()::sameCurrency)
                        .map(now -> crossed(watch, below, now, at))
                        .orElse(Match.silent(watch));
            case Condition.AnyChange _ -> changed(watch, form.stock().availability(), form.price());
        };
    }

    /** No event says what a form cost before, so its watch remembers that. */
    private Match crossed(Watch watch, Condition.Below below, Money now, Instant at) {
        Optional<Money> before = watch.memory().from().filter(from -> !from.equals(now));
        Match match = crossed(watch, below.target(), now, at, reached(before, now, below));
        Memory memory = match.watch().memory().countingFrom(now);
        return new Match(match.watch().with(memory), match.notice());
    }

    /** No event says what a form was before, so its watch remembers that; it is back where another watch says so. */
    private static Match changed(Watch watch, Availability stock, Optional<Money> price) {
        Match priced = price.map(now -> repriced(watch, now)).orElse(Match.silent(watch));
        if (stock == Availability.UNKNOWN) {
            return priced;
        }
        boolean out = stock == Availability.OUT;
        Memory memory = priced.watch().memory().holding(out);
        boolean came = out && watch.memory().held().filter(held -> !held).isPresent();
        return came
                ? Match.telling(watch, memory, new Notice.SoldOut(true))
                : new Match(watch.with(memory), priced.notice());
    }

    private static Match repriced(Watch watch, Money now) {
        Memory memory = watch.memory().countingFrom(now);
        return watch.memory()
                .from()
                .filter(before -> before.sameCurrency(now) && !before.equals(now))
                .map(before -> Match.telling(watch, memory, new Notice.NewPrice(before, now)))
                .orElse(Match.silent(watch, memory));
    }
}
