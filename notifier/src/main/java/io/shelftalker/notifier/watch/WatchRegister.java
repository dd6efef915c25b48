package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.ProductId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * All that is waited for in a workspace, in the order in which it was asked for. Every handle's transaction is in one.
 *
 * <p>A wish has a row for each of its conditions; the first one's id is its own.
 */
@Singleton
final class WatchRegister {
    private static final WatchRow ROW = new WatchRow();

    /** Some entries. @param after the id of the last one before them, 0 to begin */
    List<WatchEntry> page(Handle handle, long after, int count) {
        return of(
                handle,
                handle.createQuery("""
                        select id from (
                          (select id from watch
                           where id > :after and not exists (
                             select from watch before
                             where before.conversation = watch.conversation and before.contact = watch.contact
                               and before.product = watch.product
                               and coalesce(before.form, '') = coalesce(watch.form, '') and before.id < watch.id)
                           order by id limit :count)
                          union all
                          (select id from search_watch where id > :after order by id limit :count)
                        ) as entry
                        order by id limit :count
                        """)
                        .bind("after", after)
                        .bind("count", count)
                        .mapTo(Long.class)
                        .list());
    }

    Optional<WatchEntry> find(Handle handle, WatchId id) {
        return page(handle, id.value() - 1, 1).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /** The entry of somebody's wish for a product, or one of its forms, in whichever of their chats they asked for it last. */
    Optional<WatchEntry> find(Handle handle, Watcher watcher, ProductId product, Optional<String> form) {
        return handle.createQuery("""
                        select min(id) from watch
                        where (conversation, contact) in (select * from chats_of(:conversation, :contact))
                          and coalesce(form, '') = :form
                          and product in (select id from product where id = :product or same_as = :product)
                        group by conversation, product order by max(id) desc limit 1
                        """)
                .bind("conversation", watcher.conversation().value())
                .bind("contact", watcher.contact().value())
                .bind("product", product.value())
                .bind("form", form.orElse(""))
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> find(handle, new WatchId(id)));
    }

    private static List<WatchEntry> of(Handle handle, List<Long> ids) {
        List<WatchEntry> entries = new ArrayList<>(products(handle, ids));
        entries.addAll(searches(handle, ids));
        entries.sort(Comparator.comparing(entry -> entry.id().value()));
        return entries;
    }

    private record Row(WatchId first, Instant since, ProductId product, Watch watch) {}

    private static List<WatchEntry> products(Handle handle, List<Long> ids) {
        Map<WatchId, List<Row>> rows = new LinkedHashMap<>();
        handle.createQuery("""
                        select watch.*, first.id as first, first.created_at as since,
                               coalesce(product.same_as, product.id) as now
                        from watch first
                        join watch on watch.conversation = first.conversation and watch.contact = first.contact
                          and watch.product = first.product and coalesce(watch.form, '') = coalesce(first.form, '')
                        join product on product.id = first.product
                        where first.id = any(:ids)
                        order by first.id, watch.id
                        """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> new Row(
                        new WatchId(row.getLong("first")),
                        since(row, "since"),
                        new ProductId(row.getLong("now")),
                        ROW.map(row, context)))
                .forEach(row -> rows.computeIfAbsent(row.first(), _ -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(WatchRegister::entry).toList();
    }

    private static WatchEntry entry(List<Row> rows) {
        Row first = rows.getFirst();
        Wish wish = Wish.of(rows.stream().map(row -> row.watch().condition()).toList())
                .orElseThrow();
        return new WatchEntry.OfProduct(first.first(), first.watch().watcher(), first.since(), first.product(), wish);
    }

    private static List<WatchEntry> searches(Handle handle, List<Long> ids) {
        return handle.createQuery("select * from search_watch where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .<WatchEntry>map((row, context) -> {
                    LookoutWatch watch = Lookouts.watch(row);
                    return new WatchEntry.OfSearch(
                            watch.id(), watch.watcher(), since(row, "created_at"), watch.lookout());
                })
                .list();
    }

    private static Instant since(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
