package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.catalog.search.SearchKeys;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * The lasting searches of a workspace. Every handle's transaction is in one.
 *
 * <p>An event is brought together with those only that have one of its product's keys and whose price it keeps to; of
 * those, each different search is read and asked once for all products of a batch, however many people look for it.
 */
@Singleton
public final class Lookouts {
    /** How many of those who look for something are told of it at a time. */
    static final int AT_ONCE = 2_000;

    private final Products products;
    private final ProductSearch search;

    Lookouts(Products products, ProductSearch search) {
        this.products = products;
        this.search = search;
    }

    /** An event that brought a product which somebody looks for. */
    public record Sighting(LoggedEvent logged, ProductId product, LookoutWatch watch) {}

    /** A product under one of its keys. */
    private record Keyed(int place, String key, String price) {}

    /** A search that the product of an event fits. */
    private record Fit(int place, Lookout lookout) {}

    /** Lets somebody look for something; what they look for already is kept. */
    WatchId put(Handle handle, Watcher watcher, Lookout lookout, String seen) {
        return handle.createQuery("""
                        insert into search_watch (conversation, contact, asked, category, fresh, key, most, seen)
                        values (:conversation, :contact, :asked, :category, :fresh, :key, :most, cast(:seen as pg_snapshot))
                        on conflict (conversation, contact, asked, category) do update set fresh = excluded.fresh
                        returning id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("asked", lookout.text())
                .bind("category", lookout.category().orElse(""))
                .bind("fresh", lookout.fresh())
                .bind("key", lookout.key())
                .bind("most", lookout.most().orElse(null))
                .bind("seen", seen)
                .mapTo(Long.class)
                .map(WatchId::new)
                .one();
    }

    /** What somebody looks for, in the order in which they began to. */
    List<LookoutWatch> of(Handle handle, Watcher watcher) {
        return handle.createQuery("""
                        select * from search_watch
                        where (conversation, contact) in (select * from chats_of(:conversation, :contact))
                        order by id
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> watch(row))
                .list();
    }

    /** Ends one of somebody's searches. @return what it was */
    Optional<Lookout> remove(Handle handle, Watcher watcher, WatchId id) {
        return handle.createQuery("""
                        delete from search_watch
                        where id = :id and (conversation, contact) in (select * from chats_of(:conversation, :contact))
                        returning *
                        """)
                .bind("id", id.value())
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> watch(row).lookout())
                .findOne();
    }

    /**
     * What these events bring that somebody looks for, in their order.
     *
     * @param told takes them, a few thousand at a time: many people may look for much of it
     */
    public void of(Handle handle, WorkspaceId workspace, List<LoggedEvent> events, Consumer<List<Sighting>> told) {
        List<LoggedEvent> telling = events.stream().filter(Lookouts::mayTell).toList();
        if (telling.isEmpty() || !anybodyLooks(handle)) {
            return;
        }
        List<Fit> fits = fits(handle, workspace, telling);
        if (!fits.isEmpty()) {
            whoLooks(handle, telling, fits, told);
        }
    }

    private static boolean mayTell(LoggedEvent logged) {
        return logged.event() instanceof CatalogEvent.Added
                || logged.event() instanceof CatalogEvent.Relisted
                || logged.event() instanceof CatalogEvent.PriceChanged
                || logged.event() instanceof CatalogEvent.Restocked;
    }

    private static ProductId product(LoggedEvent logged) {
        return ((CatalogEvent.OfProduct) logged.event()).product();
    }

    private static boolean anybodyLooks(Handle handle) {
        return handle.createQuery("select exists (select from search_watch)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Which different searches the products of these events fit now and did not before. */
    private List<Fit> fits(Handle handle, WorkspaceId workspace, List<LoggedEvent> events) {
        List<ProductId> brought =
                events.stream().map(Lookouts::product).distinct().toList();
        Map<ProductId, ProductView> seen = products.listed(handle, brought).stream()
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        List<Keyed> keyed = new ArrayList<>();
        for (int place = 1; place <= events.size(); place++) {
            keyed.addAll(keyed(place, Optional.ofNullable(seen.get(product(events.get(place - 1))))));
        }
        Map<Lookout, List<Integer>> asked = asked(handle, keyed);
        List<Fit> fits = new ArrayList<>();
        asked.forEach((lookout, places) -> {
            Lookout.Read read = lookout.read();
            List<Integer> news = places.stream()
                    .filter(place -> read.isNews(
                            (CatalogEvent.OfProduct) events.get(place - 1).event()))
                    .toList();
            Set<ProductId> few =
                    news.stream().map(place -> product(events.get(place - 1))).collect(Collectors.toSet());
            Set<ProductId> fitting = fitting(handle, workspace, read, few);
            news.stream()
                    .filter(place -> fitting.contains(product(events.get(place - 1))))
                    .forEach(place -> fits.add(new Fit(place, lookout)));
        });
        return fits;
    }

    private Set<ProductId> fitting(Handle handle, WorkspaceId workspace, Lookout.Read read, Set<ProductId> few) {
        return read.lookout().text().isEmpty() || few.isEmpty()
                ? few
                : search.fitting(handle, workspace, read.asked(), few);
    }

    /** Those of some findings whose product does not fit what was looked for any more. */
    Set<SecondLook.Finding> misfits(Handle handle, WorkspaceId workspace, Collection<SecondLook.Finding> findings) {
        Map<WatchId, Lookout> sought = handle
                .createQuery("select * from search_watch where id = any(:ids)")
                .bindArray(
                        "ids",
                        Long.class,
                        findings.stream().map(each -> each.watch().value()).toList())
                .map((row, context) -> watch(row))
                .stream()
                .collect(Collectors.toMap(LookoutWatch::id, LookoutWatch::lookout));
        Map<Lookout, Set<ProductId>> fitting = findings.stream()
                .filter(each -> sought.containsKey(each.watch()))
                .collect(Collectors.groupingBy(
                        each -> sought.get(each.watch()),
                        Collectors.mapping(SecondLook.Finding::product, Collectors.toSet())));
        fitting.replaceAll((lookout, few) -> fitting(handle, workspace, lookout.read(), few));
        return findings.stream()
                .filter(each -> sought.containsKey(each.watch()))
                .filter(each -> !fitting.getOrDefault(sought.get(each.watch()), Set.of())
                        .contains(each.product()))
                .collect(Collectors.toSet());
    }

    private static List<Keyed> keyed(int place, Optional<ProductView> product) {
        String price = product.flatMap(ProductView::price)
                .map(money -> money.amount().toPlainString())
                .orElse("");
        return product.stream()
                .flatMap(view -> SearchKeys.of(view.facts()).stream())
                .map(key -> new Keyed(place, key, price))
                .toList();
    }

    /** The different searches that have a key of a product whose price they allow, each with the places of those. */
    private static Map<Lookout, List<Integer>> asked(Handle handle, List<Keyed> keyed) {
        Map<Lookout, List<Integer>> asked = new LinkedHashMap<>();
        handle.createQuery("""
                        select distinct event.place, asked, category, fresh
                        from unnest(:places, :keys, :prices) as event (place, key, price)
                        join (
                          select distinct key, most, asked, category, fresh from search_watch where key = any(:keys)
                        ) as sought on sought.key = event.key
                        where most is null or (event.price <> '' and cast(nullif(event.price, '') as numeric) <= most)
                        order by event.place
                        """)
                .bindArray(
                        "places",
                        Integer.class,
                        keyed.stream().map(Keyed::place).toList())
                .bindArray("keys", String.class, keyed.stream().map(Keyed::key).toList())
                .bindArray(
                        "prices", String.class, keyed.stream().map(Keyed::price).toList())
                .map((row, context) -> new Fit(row.getInt("place"), lookout(row)))
                .forEach(fit -> asked.computeIfAbsent(fit.lookout(), _ -> new ArrayList<>())
                        .add(fit.place()));
        return asked;
    }

    /** Hands on who looks for what fits, without keeping all of them. */
    private static void whoLooks(
            Handle handle, List<LoggedEvent> events, List<Fit> fits, Consumer<List<Sighting>> told) {
        try (ResultIterator<Sighting> sightings = handle.createQuery("""
                        select fit.place, search_watch.*
                        from unnest(:places, :keys, :asked, :categories, :fresh)
                          as fit (place, key, asked, category, fresh)
                        join search_watch on search_watch.key = fit.key and search_watch.asked = fit.asked
                          and search_watch.category = fit.category and search_watch.fresh = fit.fresh
                        where not pg_visible_in_snapshot(cast((:transactions)[fit.place] as xid8), search_watch.seen)
                        order by fit.place, search_watch.id
                        """)
                .setFetchSize(AT_ONCE)
                .bindArray(
                        "places", Integer.class, fits.stream().map(Fit::place).toList())
                .bindArray("keys", String.class, each(fits, Lookout::key))
                .bindArray("asked", String.class, each(fits, Lookout::text))
                .bindArray("categories", String.class, each(fits, lookout -> lookout.category()
                        .orElse("")))
                .bindArray("fresh", Boolean.class, each(fits, Lookout::fresh))
                .bindArray(
                        "transactions",
                        String.class,
                        events.stream()
                                .map(logged -> Long.toString(logged.cursor().transaction()))
                                .toList())
                .map((row, context) -> {
                    LoggedEvent logged = events.get(row.getInt("place") - 1);
                    return new Sighting(logged, product(logged), watch(row));
                })
                .iterator()) {
            List<Sighting> some = new ArrayList<>();
            while (sightings.hasNext()) {
                some.add(sightings.next());
                if (some.size() == AT_ONCE || !sightings.hasNext()) {
                    told.accept(List.copyOf(some));
                    some.clear();
                }
            }
        }
    }

    private static <T> List<T> each(List<Fit> fits, Function<Lookout, T> property) {
        Map<Lookout, T> known = new HashMap<>();
        return fits.stream()
                .map(fit -> known.computeIfAbsent(fit.lookout(), property))
                .toList();
    }

    static LookoutWatch watch(ResultSet row) throws SQLException {
        return new LookoutWatch(
                new WatchId(row.getLong("id")),
                new Watcher(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                lookout(row));
    }

    private static Lookout lookout(ResultSet row) throws SQLException {
        return new Lookout(
                row.getString("asked"),
                Optional.of(row.getString("category")).filter(name -> !name.isEmpty()),
                row.getBoolean("fresh"));
    }
}
