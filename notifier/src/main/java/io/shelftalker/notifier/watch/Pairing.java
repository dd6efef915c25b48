package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Brings a batch of events together with the watches of their products, in one statement. Those that wait for a lower
 * price than an event's are not even read, however many there are.
 */
final class Pairing {
    private static final WatchRow ROW = new WatchRow();

    private Pairing() {}

    /**
     * An event as far as watches are found by it.
     *
     * @param other the other product that it is about, or 0
     * @param store the store that it is about, or 0
     * @param least the lowest target that it may mean something to, where nothing was told of it yet
     */
    private record Happening(LoggedEvent logged, long product, long other, long store, BigDecimal least) {
        static Optional<Happening> of(LoggedEvent logged) {
            return switch (logged.event()) {
                case CatalogEvent.Merged merged ->
                    Optional.of(new Happening(
                            logged, merged.product().value(), merged.into().value(), 0, BigDecimal.ZERO));
                case CatalogEvent.PriceChanged event ->
                    Optional.of(new Happening(
                            logged, event.product().value(), 0, 0, event.after().amount()));
                case CatalogEvent.OfProduct event ->
                    Optional.of(new Happening(logged, event.product().value(), 0, 0, BigDecimal.ZERO));
                case CatalogEvent.AtStore event ->
                    Optional.of(new Happening(
                            logged, event.product().value(), 0, event.store().value(), BigDecimal.ZERO));
                case CatalogEvent.RunClosed _, CatalogEvent.SourceUnreadable _, CatalogEvent.SourceReadable _ ->
                    Optional.empty();
            };
        }
    }

    /** The watches that these events might mean something to; they are locked until the transaction ends. */
    static List<Watches.Pair> of(Handle handle, List<LoggedEvent> events) {
        List<Happening> happenings =
                events.stream().flatMap(logged -> Happening.of(logged).stream()).toList();
        return happenings.isEmpty() ? List.of() : pairs(handle, happenings);
    }

    private record Asker(int place, Watcher watcher) {}

    private record Meant(int place, Watch watch) {
        Asker asker() {
            return new Asker(place, watch.watcher());
        }
    }

    private static List<Watches.Pair> pairs(Handle handle, List<Happening> happenings) {
        List<Happening> inStores =
                happenings.stream().filter(each -> each.store() != 0).toList();
        if (!inStores.isEmpty()) {
            OpenedStores.join(handle, each(inStores, Happening::product), each(inStores, Happening::store));
        }
        List<Meant> all = meant(handle, happenings);
        Map<Asker, ProductId> last = new HashMap<>();
        all.forEach(meant -> last.put(meant.asker(), meant.watch().product()));
        return all.stream()
                .map(meant -> {
                    boolean told = meant.watch().product().equals(last.get(meant.asker()));
                    return new Watches.Pair(happenings.get(meant.place() - 1).logged(), meant.watch(), told);
                })
                .toList();
    }

    private static List<Meant> meant(Handle handle, List<Happening> happenings) {
        return handle.createQuery("""
                        select event.number, watch.*
                        from unnest(:products, :others, :stores, :least, :transactions)
                          with ordinality as event (product, other, store, least, transaction, number)
                        cross join lateral (
                          select event.product, null::pg_snapshot as seen
                          union all
                          select event.other, null where event.other <> 0
                          union all
                          select product, seen from product_lineage where became = event.product
                        ) as meant
                        -- Where products became one, each watch counts: of several by one person the last tells.
                        cross join lateral (
                          select case when exists (select from product_lineage where became = event.product)
                            then 0 else cast(event.least as numeric) end as target
                        ) as least
                        cross join lateral (
                          select id from watch
                          where product = meant.product
                            and not (kind = 'below' and form is null and told_amount is null)
                          union all
                          select id from watch
                          where product = meant.product and kind = 'below' and form is null and told_amount is null
                            and threshold_amount >= least.target
                        ) as candidate
                        join watch on watch.id = candidate.id
                        where not pg_visible_in_snapshot(cast(event.transaction as xid8), watch.seen)
                          and (meant.seen is null
                            or not pg_visible_in_snapshot(cast(event.transaction as xid8), meant.seen))
                          and (event.store = 0 or event.store = any(watch.stores))
                        order by event.number, watch.id
                        for no key update of watch
                        """)
                .bindArray("products", Long.class, each(happenings, Happening::product))
                .bindArray("others", Long.class, each(happenings, Happening::other))
                .bindArray("stores", Long.class, each(happenings, Happening::store))
                .bindArray("least", String.class, each(happenings, each -> each.least()
                        .toPlainString()))
                .bindArray(
                        "transactions",
                        String.class,
                        each(
                                happenings,
                                each -> Long.toString(each.logged().cursor().transaction())))
                .map((row, context) -> new Meant(row.getInt("number"), ROW.map(row, context)))
                .list();
    }

    /** Keeps how watches go on. */
    static void update(Handle handle, List<Watch> watches) {
        handle.createUpdate("""
                        update watch set
                          state = new.state,
                          told_amount = cast(nullif(new.told, '') as numeric),
                          told_at = cast(nullif(new.told_at, '') as timestamptz),
                          from_amount = cast(nullif(new.counted, '') as numeric),
                          memory_currency = nullif(new.currency, ''),
                          held = cast(nullif(new.held, '') as boolean)
                        from unnest(:ids, :states, :told, :times, :counted, :currencies, :held)
                          as new (id, state, told, told_at, counted, currency, held)
                        where watch.id = new.id
                        """)
                .bindArray("ids", Long.class, each(watches, each -> each.id().value()))
                .bindArray(
                        "states",
                        String.class,
                        each(watches, each -> each.memory().state().name().toLowerCase(Locale.ROOT)))
                .bindArray(
                        "told",
                        String.class,
                        each(watches, each -> written(each.memory().told())))
                .bindArray("times", String.class, each(watches, each -> each.memory()
                        .toldAt()
                        .map(Instant::toString)
                        .orElse("")))
                .bindArray(
                        "counted",
                        String.class,
                        each(watches, each -> written(each.memory().from())))
                .bindArray("currencies", String.class, each(watches, each -> each.memory()
                        .told()
                        .or(each.memory()::from)
                        .map(Money::currency)
                        .orElse("")))
                .bindArray("held", String.class, each(watches, each -> each.memory()
                        .held()
                        .map(held -> Boolean.toString(held))
                        .orElse("")))
                .execute();
    }

    private static <S, T> List<T> each(List<S> all, Function<S, T> property) {
        return all.stream().map(property).toList();
    }

    private static String written(Optional<Money> money) {
        return money.map(price -> price.amount().toPlainString()).orElse("");
    }
}
