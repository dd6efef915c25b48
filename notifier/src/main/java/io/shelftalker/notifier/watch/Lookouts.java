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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The lasting searches of a workspace. Every handle's transaction is in one.
 *
 * <p>An event is brought together with those only that have one of its product's keys and whose price it keeps to; of
 * those, each different search is asked once for all products of a batch.
 */
@Singleton
public final class Lookouts {
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

    private record Candidate(int place, LookoutWatch watch) {}

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
                        select * from search_watch where conversation = :conversation and contact = :contact order by id
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
                        where id = :id and conversation = :conversation and contact = :contact
                        returning *
                        """)
                .bind("id", id.value())
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .map((row, context) -> watch(row).lookout())
                .findOne();
    }

    /** What these events bring that somebody looks for, in their order. */
    public List<Sighting> of(Handle handle, WorkspaceId workspace, List<LoggedEvent> events) {
        List<LoggedEvent> telling = events.stream().filter(Lookouts::mayTell).toList();
        if (telling.isEmpty() || !anybodyLooks(handle)) {
            return List.of();
        }
        Map<ProductId, ProductView> seen =
                products
                        .listed(
                                handle,
                                telling.stream()
                                        .map(Lookouts::product)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ProductView::id, Function.identity()));
        List<Candidate> candidates = candidates(handle, telling, seen);
        Map<Lookout, Set<ProductId>> fitting = fitting(handle, workspace, telling, candidates);
        return candidates.stream()
                .map(each -> new Sighting(
                        telling.get(each.place() - 1), product(telling.get(each.place() - 1)), each.watch()))
                .filter(each ->
                        fitting.getOrDefault(each.watch().lookout(), Set.of()).contains(each.product()))
                .toList();
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

    private static List<Candidate> candidates(
            Handle handle, List<LoggedEvent> events, Map<ProductId, ProductView> seen) {
        List<Keyed> keyed = new ArrayList<>();
        for (int place = 1; place <= events.size(); place++) {
            keyed.addAll(keyed(place, Optional.ofNullable(seen.get(product(events.get(place - 1))))));
        }
        List<String> transactions = events.stream()
                .map(logged -> Long.toString(logged.cursor().transaction()))
                .toList();
        return candidates(handle, keyed, transactions).stream()
                .filter(each -> each.watch().lookout().isNews((CatalogEvent.OfProduct)
                        events.get(each.place() - 1).event()))
                .toList();
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

    private static List<Candidate> candidates(Handle handle, List<Keyed> keyed, List<String> transactions) {
        return handle.createQuery("""
                        select event.place, search_watch.*
                        from unnest(:places, :keys, :prices) as event (place, key, price)
                        join search_watch on search_watch.key = event.key
                        where (most is null or (event.price <> '' and cast(nullif(event.price, '') as numeric) <= most))
                          and not pg_visible_in_snapshot(cast((:transactions)[event.place] as xid8), search_watch.seen)
                        order by event.place, search_watch.id
                        """)
                .bindArray(
                        "places",
                        Integer.class,
                        keyed.stream().map(Keyed::place).toList())
                .bindArray("keys", String.class, keyed.stream().map(Keyed::key).toList())
                .bindArray(
                        "prices", String.class, keyed.stream().map(Keyed::price).toList())
                .bindArray("transactions", String.class, transactions)
                .map((row, context) -> new Candidate(row.getInt("place"), watch(row)))
                .list();
    }

    /** Each different search once, for all products that may fit it. */
    private Map<Lookout, Set<ProductId>> fitting(
            Handle handle, WorkspaceId workspace, List<LoggedEvent> events, List<Candidate> candidates) {
        Map<Lookout, Set<ProductId>> asked = candidates.stream()
                .collect(Collectors.groupingBy(
                        each -> each.watch().lookout(),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> product(events.get(each.place() - 1)), Collectors.toSet())));
        asked.replaceAll((lookout, few) ->
                lookout.text().isEmpty() ? few : search.fitting(handle, workspace, lookout.asked(), few));
        return asked;
    }

    private static LookoutWatch watch(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new LookoutWatch(
                new WatchId(row.getLong("id")),
                new Watcher(new ConversationId(row.getLong("conversation")), new ContactId(row.getLong("contact"))),
                new Lookout(
                        row.getString("asked"),
                        Optional.of(category).filter(name -> !name.isEmpty()),
                        row.getBoolean("fresh")));
    }
}
