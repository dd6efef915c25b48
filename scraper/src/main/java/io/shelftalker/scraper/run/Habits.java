package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.scraper.price.PriceHabits;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How sources write their prices, as nearly all of their pages show it by themselves. */
@Singleton
final class Habits {
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.8;

    /** What a source's pages show as they were read last. Where they disagree, nothing is its habit. */
    PriceHabits of(Handle handle, SourceId source) {
        return handle.createQuery("""
                        with shown as materialized (
                          select price_currency as currency, price_decimal as decimal from page
                          where source = :source and gone = 0
                            and (price_currency is not null or price_decimal is not null)
                        ), currencies as (
                          select currency, count(*) as pages, sum(count(*)) over () as together
                          from shown where currency is not null group by currency
                        ), decimals as (
                          select decimal, count(*) as pages, sum(count(*)) over () as together
                          from shown where decimal is not null group by decimal
                        )
                        select
                          (select currency from currencies
                            where pages >= :fewest and pages >= :most * together) as currency,
                          (select decimal from decimals
                            where pages >= :fewest and pages >= :most * together) as decimal
                        """)
                .bind("source", source.value())
                .bind("fewest", FEWEST)
                .bind("most", NEARLY_ALL)
                .map((row, context) -> new PriceHabits(
                        Optional.ofNullable(row.getString("currency")), Optional.ofNullable(row.getString("decimal"))))
                .one();
    }

    /** Has those pages read again whose prices stayed open when other habits were known. */
    void reopen(Handle handle, SourceId source) {
        handle.createUpdate("""
                        update page set hash = null, etag = null, last_modified = null, lastmod = null, fetched_at = null
                        where source = :source and price_open_with is not null and price_open_with <> :habits
                        """)
                .bind("source", source.value())
                .bind("habits", of(handle, source).toString())
                .execute();
    }
}
