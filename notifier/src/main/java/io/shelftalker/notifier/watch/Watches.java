package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The watches of a workspace. Every handle's transaction is in one.
 *
 * <p>A watch keeps the product that it was made for. Where that became part of another it hears of that one instead, and
 * of what somebody watches there in several ways what they asked for last counts.
 */
@Singleton
public final class Watches {
    private static final WatchRow ROW = new WatchRow();

    private final Wanted wanted;

    public Watches(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * An event and a watch that it might mean something to.
     *
     * @param told whether that is to be told: somebody who watched products that are one now asked for it otherwise later
     */
    public record Pair(LoggedEvent logged, Watch watch, boolean told) {
        public CatalogEvent event() {
            return logged.event();
        }
    }

    /**
     * An event as far as watches are found by it.
     *
     * @param other the other product that it is about, or 0
     * @param store the store that it is about, or 0
     */
    private record Happening(LoggedEvent logged, long product, long other, long store) {
        static Optional<Happening> of(LoggedEvent logged) {
            return switch (logged.event()) {
                case CatalogEvent.Merged merged ->
                    Optional.of(new Happening(
                            logged, merged.product().value(), merged.into().value(), 0));
                case CatalogEvent.OfProduct event ->
                    Optional.of(new Happening(logged, event.product().value(), 0, 0));
                case CatalogEvent.AtStore event ->
                    Optional.of(new Happening(
                            logged, event.product().value(), 0, event.store().value()));
                case CatalogEvent.RunClosed _, CatalogEvent.SourceUnreadable _, CatalogEvent.SourceReadable _ ->
                    Optional.empty();
            };
        }
    }

    /**
     * The place in the history of the catalog from which on everything is news to somebody who looks at it now. Take it
     * before looking.
     */
    String now(Handle handle) {
        return handle.createQuery("select pg_current_snapshot()")
                .mapTo(String.class)
                .one();
    }

    /**
     * A wish as it is made.
     *
     * @param seen what its maker knows of the catalog, by {@link Watches#now}
     * @param sight the product as they are told that it is
     */
    record Made(Watched watched, Sight sight, String seen) {}

    /** Lets somebody watch a product for a wish, in place of any other that they had of it or of that form of it. */
    void put(Handle handle, Watcher watcher, Made made) {
        Wish wish = made.watched().wish();
        List<ProductId> before =
                delete(handle, watcher, made.watched().product(), "and coalesce(form, '') = :form", wish.formName());
        wish.conditions().forEach(condition -> insert(handle, watcher, made, condition));
        wanted.add(handle, made.watched().product());
        before.stream()
                .filter(product -> !product.equals(made.watched().product()))
                .forEach(product -> unwanted(handle, product));
    }

    private static void insert(Handle handle, Watcher watcher, Made made, Condition condition) {
        Instant now = handle.createQuery("select clock()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
        Update update = handle.createUpdate("""
                        insert into watch (conversation, contact, product, kind, form, threshold_amount,
                                           threshold_currency, share, days, unit, place, stores,
                                           state, told_amount, told_at, from_amount, memory_currency, held, seen)
                        values (:conversation, :contact, :product, :kind, :form, :amount, :currency, :share, :days, :unit,
                                :place, :stores, :state, :told, cast(:toldAt as timestamptz), :from, :remembered, :held,
                                cast(:seen as pg_snapshot))
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", made.watched().product().value())
                .bind("seen", made.seen());
        WatchColumns.bind(WatchColumns.bind(update, condition), Beginning.of(condition, made.sight(), now))
                .execute();
    }

    /** Ends somebody's watch of a product, and of what became part of it. */
    void remove(Handle handle, Watcher watcher, ProductId product) {
        delete(handle, watcher, product, "", Optional.empty()).forEach(each -> unwanted(handle, each));
    }

    /** Ends somebody's watch of one form of a product, or of what is no form of it. */
    void remove(Handle handle, Watcher watcher, ProductId product, Optional<String> form) {
        delete(handle, watcher, product, "and coalesce(form, '') = :form", form)
                .forEach(each -> unwanted(handle, each));
    }

    private void unwanted(Handle handle, ProductId product) {
        wanted.lock(handle, product);
        if (!isWatched(handle, product)) {
            wanted.remove(handle, product);
        }
    }

    private static boolean isWatched(Handle handle, ProductId product) {
        return handle.createQuery("select exists (select from watch where product = :product)")
                .bind("product", product.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** @return for what products they had been made */
    private static List<ProductId> delete(
            Handle handle, Watcher watcher, ProductId product, String which, Optional<String> form) {
        return handle.createQuery("""
                        with ended as (
                          delete from watch
                          where conversation = :conversation and contact = :contact and product in (
                            select id from product where id = :product or same_as = :product)
                            <which>
                          returning product
                        )
                        select distinct product from ended order by product
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", product.value())
                .bind("form", form.orElse(""))
                .define("which", which)
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    /** What one wish is of. */
    private record Of(ProductId product, String form) {}

    /** What somebody watches, in the order in which they began to. */
    List<Watched> of(Handle handle, Watcher watcher) {
        Map<Of, List<Watch>> watches = new LinkedHashMap<>();
        handle.createQuery("""
                        select watch.*, coalesce(same_as, product.id) as now
                        from watch join product on product.id = watch.product
                        where conversation = :conversation and contact = :contact
                        order by watch.id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> Map.entry(
                        new Of(
                                new ProductId(row.getLong("now")),
                                Objects.requireNonNullElse(row.getString("form"), "")),
                        ROW.map(row, context)))
                .forEach(watch -> watches.merge(watch.getKey(), List.of(watch.getValue()), Watches::asked));
        return watches.entrySet().stream()
                .map(entry -> new Watched(entry.getKey().product(), wish(entry.getValue())))
                .toList();
    }

    /** What was asked for one product, unless it was asked for another that is the same now. */
    private static List<Watch> asked(List<Watch> before, List<Watch> next) {
        boolean same = before.getLast().product().equals(next.getFirst().product());
        return same ? Stream.concat(before.stream(), next.stream()).toList() : next;
    }

    private static Wish wish(List<Watch> watches) {
        return Wish.of(watches.stream().map(Watch::condition).toList()).orElseThrow();
    }

    /** The products that somebody watches. */
    public List<ProductId> watched(Handle handle, Watcher watcher) {
        return of(handle, watcher).stream().map(Watched::product).distinct().toList();
    }

    /** What somebody wants to hear of a product, in so many ways. */
    List<Wish> of(Handle handle, Watcher watcher, ProductId product) {
        return of(handle, watcher).stream()
                .filter(watched -> watched.product().equals(product))
                .map(Watched::wish)
                .toList();
    }

    /** What somebody wants to hear of one form of a product, or of what is no form of it. */
    Optional<Wish> of(Handle handle, Watcher watcher, ProductId product, Optional<String> form) {
        return of(handle, watcher, product).stream()
                .filter(wish -> wish.formName().equals(form))
                .findFirst();
    }

    /**
     * The watches that these events might mean something to, each event with each of its product's that were made
     * before it, in the order of the events. The watches are locked until the transaction ends.
     */
    public List<Pair> of(Handle handle, List<LoggedEvent> events) {
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

    private static List<Pair> pairs(Handle handle, List<Happening> happenings) {
        List<Meant> all = meant(handle, happenings);
        Map<Asker, ProductId> last = new HashMap<>();
        all.forEach(meant -> last.put(meant.asker(), meant.watch().product()));
        return all.stream()
                .map(meant -> {
                    boolean told = meant.watch().product().equals(last.get(meant.asker()));
                    return new Pair(happenings.get(meant.place() - 1).logged(), meant.watch(), told);
                })
                .toList();
    }

    private static List<Meant> meant(Handle handle, List<Happening> happenings) {
        return handle.createQuery("""
                        select event.place, watch.*
                        from unnest(:products, :others, :stores, :transactions)
                          with ordinality as event (product, other, store, transaction, place)
                        cross join lateral (
                          select event.product, null::pg_snapshot as seen
                          union all
                          select event.other, null where event.other <> 0
                          union all
                          select product, seen from product_lineage where became = event.product
                        ) as meant
                        join watch on watch.product = meant.product
                        where not pg_visible_in_snapshot(cast(event.transaction as xid8), watch.seen)
                          and (meant.seen is null
                            or not pg_visible_in_snapshot(cast(event.transaction as xid8), meant.seen))
                          and (event.store = 0 or event.store = any(watch.stores))
                        order by event.place, watch.id
                        for no key update of watch
                        """)
                .bindArray("products", Long.class, each(happenings, Happening::product))
                .bindArray("others", Long.class, each(happenings, Happening::other))
                .bindArray("stores", Long.class, each(happenings, Happening::store))
                .bindArray(
                        "transactions",
                        String.class,
                        each(
                                happenings,
                                each -> Long.toString(each.logged().cursor().transaction())))
                .map((row, context) -> new Meant(row.getInt("place"), ROW.map(row, context)))
                .list();
    }

    /** Keeps how watches go on. */
    public void update(Handle handle, List<Watch> watches) {
        if (watches.isEmpty()) {
            return;
        }
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

    /** The products that anybody watches. */
    public List<ProductId> products(Handle handle) {
        return handle.createQuery("select distinct product from watch order by product")
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    /** The SKUs of the products that anybody watches, of those that have one. */
    public List<String> skus(Handle handle) {
        return handle.createQuery("""
                        select distinct product.sku
                        from watch join product on product.id = watch.product
                        where product.sku is not null
                        order by product.sku
                        """)
                .mapTo(String.class)
                .map(Objects::requireNonNull)
                .list();
    }
}
