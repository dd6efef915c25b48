package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

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
    public record Pair(LoggedEvent logged, CatalogEvent.OfProduct event, Watch watch, boolean told) {}

    /** An event of a product. */
    private record Happening(LoggedEvent logged, CatalogEvent.OfProduct event) {}

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
     * @param met the price that they are told right away, where it is within the wish's target
     */
    record Made(Watched watched, Watch.State state, String seen, Optional<Money> met) {}

    /** Lets somebody watch a product for a wish, in place of any other that they had of it. */
    void put(Handle handle, Watcher watcher, Made made) {
        List<ProductId> before = delete(handle, watcher, made.watched().product());
        made.watched().wish().conditions().forEach(condition -> insert(handle, watcher, made, condition));
        wanted.add(handle, made.watched().product());
        before.stream()
                .filter(product -> !product.equals(made.watched().product()))
                .forEach(product -> unwanted(handle, product));
    }

    private static void insert(Handle handle, Watcher watcher, Made made, Condition condition) {
        Optional<Money> target =
                condition instanceof Condition.Below(Money below) ? Optional.of(below) : Optional.empty();
        handle.createUpdate("""
                        insert into watch (conversation, contact, product, kind, threshold_amount, threshold_currency,
                                           state, told_amount, seen)
                        values (:conversation, :contact, :product, :kind, :amount, :currency, :state, :told,
                                cast(:seen as pg_snapshot))
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", made.watched().product().value())
                .bind("kind", WatchRow.kind(condition))
                .bind("amount", target.map(Money::amount).orElse(null))
                .bind("currency", target.map(Money::currency).orElse(null))
                .bind("state", made.state().name().toLowerCase(Locale.ROOT))
                .bind("told", made.met().map(Money::amount).orElse(null))
                .bind("seen", made.seen())
                .execute();
    }

    /** Ends somebody's watch of a product, and of what became part of it. */
    void remove(Handle handle, Watcher watcher, ProductId product) {
        delete(handle, watcher, product).forEach(each -> unwanted(handle, each));
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
    private static List<ProductId> delete(Handle handle, Watcher watcher, ProductId product) {
        return handle.createQuery("""
                        with ended as (
                          delete from watch
                          where conversation = :conversation and contact = :contact and product in (
                            select id from product where id = :product or same_as = :product)
                          returning product
                        )
                        select distinct product from ended order by product
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", product.value())
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    /** What somebody watches, in the order in which they began to. */
    List<Watched> of(Handle handle, Watcher watcher) {
        Map<ProductId, List<Watch>> watches = new LinkedHashMap<>();
        handle.createQuery("""
                        select watch.*, coalesce(same_as, product.id) as now
                        from watch join product on product.id = watch.product
                        where conversation = :conversation and contact = :contact
                        order by watch.id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> Map.entry(new ProductId(row.getLong("now")), ROW.map(row, context)))
                .forEach(watch -> watches.merge(watch.getKey(), List.of(watch.getValue()), Watches::asked));
        return watches.entrySet().stream()
                .map(entry -> new Watched(entry.getKey(), wish(entry.getValue())))
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

    /** What somebody wants to hear of a product. */
    Optional<Wish> of(Handle handle, Watcher watcher, ProductId product) {
        return of(handle, watcher).stream()
                .filter(watched -> watched.product().equals(product))
                .map(Watched::wish)
                .findFirst();
    }

    /**
     * The watches that these events might mean something to, each event with each of its product's that were made
     * before it, in the order of the events. The watches are locked until the transaction ends.
     */
    public List<Pair> of(Handle handle, List<LoggedEvent> events) {
        List<Happening> happenings = new ArrayList<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof CatalogEvent.OfProduct event) {
                happenings.add(new Happening(logged, event));
            }
        }
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
                    Happening happening = happenings.get(meant.place() - 1);
                    boolean told = meant.watch().product().equals(last.get(meant.asker()));
                    return new Pair(happening.logged(), happening.event(), meant.watch(), told);
                })
                .toList();
    }

    private static List<Meant> meant(Handle handle, List<Happening> happenings) {
        return handle.createQuery("""
                        select event.place, watch.*
                        from unnest(:products, :transactions) with ordinality as event (product, transaction, place)
                        cross join lateral (
                          select event.product, null::pg_snapshot as seen
                          union all
                          select product, seen from product_lineage where became = event.product
                        ) as meant
                        join watch on watch.product = meant.product
                        where not pg_visible_in_snapshot(cast(event.transaction as xid8), watch.seen)
                          and (meant.seen is null
                            or not pg_visible_in_snapshot(cast(event.transaction as xid8), meant.seen))
                        order by event.place, watch.id
                        for no key update of watch
                        """)
                .bindArray(
                        "products",
                        Long.class,
                        happenings.stream()
                                .map(each -> each.event().product().value())
                                .toList())
                .bindArray(
                        "transactions",
                        String.class,
                        happenings.stream()
                                .map(each ->
                                        Long.toString(each.logged().cursor().transaction()))
                                .toList())
                .map((row, context) -> new Meant(row.getInt("place"), ROW.map(row, context)))
                .list();
    }

    /** Keeps how watches go on. */
    public void update(Handle handle, List<Watch> watches) {
        if (watches.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update watch set state = new.state, told_amount = cast(nullif(new.told, '') as numeric)
                        from unnest(:ids, :states, :told) as new (id, state, told)
                        where watch.id = new.id
                        """)
                .bindArray(
                        "ids",
                        Long.class,
                        watches.stream().map(each -> each.id().value()).toList())
                .bindArray(
                        "states",
                        String.class,
                        watches.stream()
                                .map(each -> each.state().name().toLowerCase(Locale.ROOT))
                                .toList())
                .bindArray(
                        "told",
                        String.class,
                        watches.stream()
                                .map(each -> each.told()
                                        .map(price -> price.amount().toPlainString())
                                        .orElse(""))
                                .toList())
                .execute();
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
