package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.StoreId;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes what a condition and its memory are in the columns of {@code watch}. */
final class WatchColumns {
    private WatchColumns() {}

    static Update bind(Update update, Condition condition) {
        Optional<String> form = condition instanceof Condition.OfForm(String name, Condition.OfOffer _)
                ? Optional.of(name)
                : Optional.empty();
        Condition bare = condition instanceof Condition.OfForm(String _, Condition.OfOffer of) ? of : condition;
        Optional<Money> threshold = threshold(bare);
        return update.bind("kind", WatchRow.kind(bare))
                .bind("form", form.orElse(null))
                .bind("amount", threshold.map(Money::amount).orElse(null))
                .bind("currency", threshold.map(Money::currency).orElse(null))
                .bind("share", bare instanceof Condition.FallsByShare(BigDecimal percent) ? percent : null)
                .bind("days", bare instanceof Condition.Lowest(Optional<Integer> days) ? days.orElse(null) : null)
                .bind("unit", unit(bare).orElse(null))
                .bind("place", place(bare).orElse(null))
                .bind("kilometres", bare instanceof Condition.Nearby near ? near.kilometres() : null)
                .bind("latitude", from(bare).map(Place::latitude).orElse(null))
                .bind("longitude", from(bare).map(Place::longitude).orElse(null))
                .bindByType("stores", stores(bare), Long[].class);
    }

    static Update bind(Update update, Memory memory) {
        return update.bind("state", memory.state().name().toLowerCase(Locale.ROOT))
                .bind("told", memory.told().map(Money::amount).orElse(null))
                .bind("toldAt", memory.toldAt().map(Instant::toString).orElse(null))
                .bind("from", memory.from().map(Money::amount).orElse(null))
                .bind(
                        "remembered",
                        memory.told().or(memory::from).map(Money::currency).orElse(null))
                .bind("held", memory.held().orElse(null));
    }

    private static Optional<Money> threshold(Condition condition) {
        return switch (condition) {
            case Condition.Below(Money target) -> Optional.of(target);
            case Condition.FallsBy(Money least) -> Optional.of(least);
            case Condition.UnitBelow(UnitPrice target) -> Optional.of(target.money());
            case Condition.BackInStock _,
                    Condition.SoldOut _,
                    Condition.AnyChange _,
                    Condition.FallsByShare _,
                    Condition.Lowest _,
                    Condition.Delisted _,
                    Condition.BackInCatalog _,
                    Condition.InStore _,
                    Condition.Nearby _,
                    Condition.OfForm _ -> Optional.empty();
        };
    }

    private static Optional<String> unit(Condition condition) {
        return condition instanceof Condition.UnitBelow(UnitPrice target)
                ? Optional.of(target.unit().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Long @Nullable [] stores(Condition condition) {
        return switch (condition) {
            case Condition.InStore store -> ids(store.stores());
            case Condition.Nearby near -> ids(near.stores());
            default -> null;
        };
    }

    private static Long[] ids(List<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(Long[]::new);
    }

    private static Optional<String> place(Condition condition) {
        return switch (condition) {
            case Condition.InStore store -> Optional.of(store.place());
            case Condition.Nearby near -> Optional.of(near.place());
            default -> Optional.empty();
        };
    }

    private static Optional<Place> from(Condition condition) {
        return condition instanceof Condition.Nearby near ? near.from() : Optional.empty();
    }
}
