package io.shelftalker.notifier.digest;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.blindness.Blinds;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads from the catalog and its events what happened in a time. Every handle's transaction is in a workspace. */
@Singleton
final class WeekReader {
    /** How many of each kind are looked at: more than are ever shown, as some are gone by now. */
    private static final int MOST = 40;

    private final Products products;
    private final Blinds blinds;

    WeekReader(Products products, Blinds blinds) {
        this.products = products;
        this.blinds = blinds;
    }

    /** Some products, and of how many. */
    private record Found(Map<ProductId, Optional<Money>> before, int total) {
        List<ProductId> ids() {
            return List.copyOf(before.keySet());
        }

        Optional<Money> before(ProductView product) {
            return before.getOrDefault(product.id(), Optional.empty());
        }

        /** How many there are in all, where these are those that are shown of them. */
        int count(List<?> shown) {
            return before.size() < MOST ? shown.size() : total;
        }
    }

    Week read(Handle handle, ConversationId conversation, Instant since, Instant until) {
        Found added = happened(handle, "added", since, until);
        Found fallen = fallen(handle, since, until);
        Found restocked = happened(handle, "restocked", since, until);
        Found changed = changed(handle, conversation, since, until);
        List<ProductView> news = listed(handle, added.ids());
        List<Week.Drop> drops = drops(handle, fallen);
        List<ProductView> back = available(listed(handle, restocked.ids()));
        List<Week.Yours> yours = yours(handle, changed);
        return new Week(
                since,
                until,
                news,
                drops,
                back,
                yours,
                new Week.Counts(added.count(news), fallen.count(drops), restocked.count(back), changed.count(yours)),
                blinds.now(handle),
                blinds.lastLook(handle));
    }

    private List<ProductView> listed(Handle handle, List<ProductId> ids) {
        return ids.isEmpty() ? List.of() : products.listed(handle, ids);
    }

    private static List<ProductView> available(List<ProductView> products) {
        return products.stream()
                .filter(product -> product.stock().availability() == Availability.IN)
                .toList();
    }

    /** To what products something happened, the latest first. */
    private static Found happened(Handle handle, String kind, Instant since, Instant until) {
        return found(
                handle.createQuery("""
                        select product.id as now, null as currency, null as before, count(*) over () as total
                        from (
                          select coalesce(product.same_as, product.id) as id, max(event.id) as latest
                          from catalog_event as event join product on product.id = event.product
                          where event.kind = :kind and event.at > :since and event.at <= :until
                          group by 1
                        ) as happened
                        join product on product.id = happened.id
                        where product.listed and (product.available or :kind = 'added')
                        order by latest desc
                        limit :most
                        """).bind("kind", kind).bind("since", since).bind("until", until));
    }

    /** What fell in price, what fell most first, and what it cost when the time began. */
    private static Found fallen(Handle handle, Instant since, Instant until) {
        return found(handle.createQuery("""
                        select product.id as now, currency, before, count(*) over () as total
                        from (
                          select coalesce(product.same_as, product.id) as id, currency,
                            (array_agg(before_amount order by event.id))[1] as before,
                            (array_agg(after_amount order by event.id desc))[1] as after
                          from catalog_event as event join product on product.id = event.product
                          where event.kind = 'price' and event.at > :since and event.at <= :until
                          group by 1, 2
                        ) as moved
                        join product on product.id = moved.id
                        where after < before and product.listed and product.available
                        order by (before - after) / before desc, now
                        limit :most
                        """).bind("since", since).bind("until", until));
    }

    private static Found found(Query query) {
        Map<ProductId, Optional<Money>> before = new LinkedHashMap<>();
        List<Integer> totals = query.bind("most", MOST)
                .map((row, context) -> {
                    before.putIfAbsent(new ProductId(row.getLong("now")), before(row));
                    return row.getInt("total");
                })
                .list();
        return new Found(before, totals.isEmpty() ? 0 : totals.getFirst());
    }

    private List<Week.Drop> drops(Handle handle, Found fallen) {
        return available(listed(handle, fallen.ids())).stream()
                .flatMap(product -> drop(product, fallen.before(product)).stream())
                .sorted(Comparator.comparing(Week.Drop::share).reversed())
                .toList();
    }

    private static Optional<Week.Drop> drop(ProductView product, Optional<Money> before) {
        return product.price().flatMap(now -> before.filter(old -> old.sameCurrency(now) && now.isBelow(old))
                .map(old -> new Week.Drop(product, old, now)));
    }

    /** What changed of what is watched in a chat, under whatever number it was known then. */
    private static Found changed(Handle handle, ConversationId conversation, Instant since, Instant until) {
        return found(handle.createQuery("""
                        select watched.id as now, count(*) over () as total,
                          (array_agg(before_amount order by event.id) filter (where event.kind = 'price'))[1] as before,
                          (array_agg(currency order by event.id) filter (where event.kind = 'price'))[1] as currency
                        from (
                          select distinct coalesce(product.same_as, product.id) as id
                          from watch join product on product.id = watch.product
                          where watch.conversation in (select conversation from chats_of(
                            :conversation, (select contact from linked_chat where conversation = :conversation)))
                        ) as watched
                        join (
                          select event.*, coalesce(product.same_as, product.id) as now
                          from catalog_event as event join product on product.id = event.product
                          where event.at > :since and event.at <= :until
                            and event.kind in ('price', 'restocked', 'sold_out', 'delisted', 'relisted')
                        ) as event on event.now = watched.id
                        group by 1
                        order by max(event.id) desc
                        limit :most
                        """)
                .bind("conversation", conversation.value())
                .bind("since", since)
                .bind("until", until));
    }

    private List<Week.Yours> yours(Handle handle, Found changed) {
        return products.known(handle, changed.ids()).stream()
                .map(product -> new Week.Yours(product, changed.before(product).filter(old -> differs(product, old))))
                .toList();
    }

    private static Optional<Money> before(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("before");
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("currency")));
    }

    private static boolean differs(ProductView product, Money before) {
        return product.price()
                .filter(now -> now.sameCurrency(before) && !now.equals(before))
                .isPresent();
    }

    /** The widest categories of what is watched in a chat, and by how many people. */
    Map<String, Integer> watchedSections(Handle handle, ConversationId conversation) {
        return handle
                .createQuery("""
                        select product.section, count(distinct watch.contact) as people
                        from watch join product on product.id = watch.product
                        where product.section is not null and watch.conversation in (select conversation from chats_of(
                          :conversation, (select contact from linked_chat where conversation = :conversation)))
                        group by product.section
                        """)
                .bind("conversation", conversation.value())
                .map((row, context) -> Map.entry(row.getString("section"), row.getInt("people")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The shop's name, where there is one only. */
    Optional<String> shop(Handle handle) {
        List<String> names = handle.createQuery("select name from vendor order by id limit 2")
                .mapTo(String.class)
                .list();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** What is watched in a chat. */
    List<ProductId> watched(Handle handle, ConversationId conversation) {
        return handle.createQuery("""
                        select distinct coalesce(product.same_as, product.id)
                        from watch join product on product.id = watch.product
                        where watch.conversation in (select conversation from chats_of(
                            :conversation, (select contact from linked_chat where conversation = :conversation)))
                        """)
                .bind("conversation", conversation.value())
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }
}
