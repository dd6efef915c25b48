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

    Week read(Handle handle, ConversationId conversation, Instant since, Instant until) {
        Map<ProductId, Money> before = before(handle, since, until);
        List<ProductId> added = happened(handle, "added", since, until);
        List<ProductView> news = listed(handle, added);
        return new Week(
                since,
                until,
                news,
                news.size() < MOST ? news.size() : count(handle, since, until),
                drops(handle, before),
                available(listed(handle, happened(handle, "restocked", since, until))),
                yours(handle, conversation, since, until),
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
    private static List<ProductId> happened(Handle handle, String kind, Instant since, Instant until) {
        return handle.createQuery("""
                        select coalesce(product.same_as, product.id) as now
                        from catalog_event as event join product on product.id = event.product
                        where event.kind = :kind and event.at > :since and event.at <= :until
                        group by 1
                        order by max(event.id) desc
                        limit :most
                        """)
                .bind("kind", kind)
                .bind("since", since)
                .bind("until", until)
                .bind("most", MOST)
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }

    private static int count(Handle handle, Instant since, Instant until) {
        return handle.createQuery("""
                        select count(distinct coalesce(product.same_as, product.id))
                        from catalog_event as event join product on product.id = event.product
                        where event.kind = 'added' and event.at > :since and event.at <= :until and product.listed
                        """)
                .bind("since", since)
                .bind("until", until)
                .mapTo(Integer.class)
                .one();
    }

    /** What those products cost when the time began that fell most in it. */
    private static Map<ProductId, Money> before(Handle handle, Instant since, Instant until) {
        return handle
                .createQuery("""
                        select now, currency, before
                        from (
                          select coalesce(product.same_as, product.id) as now, currency,
                            (array_agg(before_amount order by event.id))[1] as before,
                            (array_agg(after_amount order by event.id desc))[1] as after
                          from catalog_event as event join product on product.id = event.product
                          where event.kind = 'price' and event.at > :since and event.at <= :until
                          group by 1, 2
                        ) as moved
                        where after < before
                        order by (before - after) / before desc, now
                        limit :most
                        """)
                .bind("since", since)
                .bind("until", until)
                .bind("most", MOST)
                .map((row, context) -> Map.entry(
                        new ProductId(row.getLong("now")),
                        new Money(row.getBigDecimal("before"), row.getString("currency"))))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }

    private List<Week.Drop> drops(Handle handle, Map<ProductId, Money> before) {
        return available(listed(handle, List.copyOf(before.keySet()))).stream()
                .flatMap(product -> drop(product, Optional.ofNullable(before.get(product.id()))).stream())
                .sorted(Comparator.comparing(Week.Drop::share).reversed())
                .toList();
    }

    private static Optional<Week.Drop> drop(ProductView product, Optional<Money> before) {
        return product.price().flatMap(now -> before.filter(old -> old.sameCurrency(now) && now.isBelow(old))
                .map(old -> new Week.Drop(product, old, now)));
    }

    /** What changed of what is watched in a chat. */
    private List<Week.Yours> yours(Handle handle, ConversationId conversation, Instant since, Instant until) {
        Map<ProductId, Optional<Money>> changed = handle
                .createQuery("""
                        select coalesce(product.same_as, product.id) as now,
                          (array_agg(before_amount order by event.id) filter (where event.kind = 'price'))[1] as before,
                          max(event.currency) filter (where event.kind = 'price') as currency
                        from (select distinct product from watch where conversation = :conversation) as watched
                        join product on product.id = watched.product
                        join catalog_event as event on event.product = product.id
                          and event.at > :since and event.at <= :until
                          and event.kind in ('price', 'restocked', 'sold_out', 'delisted', 'relisted')
                        group by 1
                        order by max(event.id) desc
                        limit :most
                        """)
                .bind("conversation", conversation.value())
                .bind("since", since)
                .bind("until", until)
                .bind("most", MOST)
                .map((row, context) -> Map.entry(new ProductId(row.getLong("now")), before(row)))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
        return changed.entrySet().stream()
                .flatMap(entry -> products.find(handle, entry.getKey()).stream()
                        .map(product -> new Week.Yours(product, entry.getValue().filter(old -> differs(product, old)))))
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
                        where watch.conversation = :conversation and product.section is not null
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
                        where watch.conversation = :conversation
                        """)
                .bind("conversation", conversation.value())
                .mapTo(Long.class)
                .map(ProductId::new)
                .list();
    }
}
