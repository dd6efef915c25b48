package io.shelftalker.catalog.browse;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Lists products by category and by age, and counts them. Every handle's transaction is in a workspace. */
@Singleton
final class Shelves {
    /** How many of the newest products a list of them goes back to. */
    static final int NEWEST = 300;

    private static final ProductRow ROW = new ProductRow();

    /** All categories of the widest kind, largest first. */
    List<Section> sections(Handle handle) {
        return handle.createQuery("""
                        select coalesce(section, '') as name, count(*) as products,
                          count(*) filter (where available) as available
                        from product
                        where listed
                        group by section
                        order by 2 desc, 1
                        """)
                .map((row, context) ->
                        new Section(row.getString("name"), row.getInt("products"), row.getInt("available")))
                .list();
    }

    /** How many products there are, counted up to a number. */
    int count(Handle handle, int most) {
        return handle.createQuery("select count(*) from (select from product where listed limit :most) as counted")
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    /** The products of a category, newest first. */
    List<ProductView> ofSection(Handle handle, String section, boolean availableOnly, Page page) {
        return handle.createQuery("""
                        select card.*
                        from (
                          select id, added_at from product
                          where listed and section = :section and (available or not :available)
                          order by added_at desc, id desc
                          offset :offset limit :limit
                        ) as page
                        join product_card as card using (id)
                        order by page.added_at desc, id desc
                        """)
                .bind("section", section)
                .bind("available", availableOnly)
                .bind("offset", page.offset())
                .bind("limit", Page.SIZE)
                .map(ROW)
                .list();
    }

    /** The newest products of all. */
    List<ProductView> latest(Handle handle, int offset, int limit) {
        return handle.createQuery("""
                        select card.*
                        from (
                          select id, added_at from product where listed
                          order by added_at desc, id desc
                          offset :offset limit :limit
                        ) as page
                        join product_card as card using (id)
                        order by page.added_at desc, id desc
                        """)
                .bind("offset", offset)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /** What is new, counted by category, of what fits the filter's words. */
    Newest newest(Handle handle, Filter filter) {
        return handle
                .createQuery("""
                        with latest as materialized (
                          select id, coalesce(section, '') as section, available,
                            added_at > clock() - interval '7 days' as recent,
                            row_number() over (order by added_at desc, id desc) as place
                          from product
                          where listed
                          order by added_at desc, id desc
                          limit :newest
                        ), week as (
                          select exists (select from latest where recent) as any
                        )
                        select section, week.any as this_week, count(*) as products,
                          count(*) filter (where available) as available
                        from latest, week
                        where (recent or (not week.any and place <= 25))
                          and (cast(:among as bigint[]) is null or id = any(cast(:among as bigint[])))
                        group by section, week.any
                        """)
                .bind("newest", NEWEST)
                .bindByType("among", filter.among().orElse(null), Long[].class)
                .map((row, context) -> new Newest(
                        row.getBoolean("this_week"),
                        List.of(new Section(
                                row.getString("section"), row.getInt("products"), row.getInt("available")))))
                .stream()
                .reduce(new Newest(true, List.of()), Newest::plus);
    }

    /** A part of what is new, newest first. */
    List<ProductView> newest(Handle handle, Filter filter, Page page) {
        return handle.createQuery("""
                        with latest as materialized (
                          select id, section, available, added_at,
                            added_at > clock() - interval '7 days' as recent,
                            row_number() over (order by added_at desc, id desc) as place
                          from product
                          where listed
                          order by added_at desc, id desc
                          limit :newest
                        ), page as (
                          select id, place
                          from latest
                          where (recent or (place <= 25 and not exists (select from latest where recent)))
                            and (cast(:among as bigint[]) is null or id = any(cast(:among as bigint[])))
                            and (cast(:section as text) is null or coalesce(section, '') = :section)
                            and (available or not :available)
                          order by place
                          offset :offset limit :limit
                        )
                        select card.* from page join product_card as card using (id) order by page.place
                        """)
                .bind("newest", NEWEST)
                .bindByType("among", filter.among().orElse(null), Long[].class)
                .bind("section", filter.category().orElse(null))
                .bind("available", filter.availableOnly())
                .bind("offset", page.offset())
                .bind("limit", Page.SIZE)
                .map(ROW)
                .list();
    }
}
