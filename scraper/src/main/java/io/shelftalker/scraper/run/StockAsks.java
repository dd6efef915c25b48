package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What stock endpoints are asked about, and when they were. A product that has to be asked about store by store counts as
 * asked about once all of them were, be it by several runs. Sources without such an endpoint have nothing here.
 */
@Singleton
final class StockAsks {
    private static final int MINUTES = 60;
    /** How many times as often as others products are asked about that changed lately, and the lists of stores. */
    private static final int LIVELIER = 6;

    /**
     * A product that is to be asked about.
     *
     * @param until the store that a round that is not at its end is past
     * @param pressing whether somebody waits for it, or it changed
     */
    record Due(StockAsk ask, Optional<String> until, boolean pressing) {}

    /** Keeps the codes of products that were read. */
    void keep(Handle handle, SourceId source, List<StockAsk> asks) {
        if (asks.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into stock_ask (source, of_store, external_id, sku, gtin, product)
                        select distinct on (id) :source, false, id, nullif(sku, ''), nullif(gtin, ''), nullif(product, '')
                        from unnest(:ids, :skus, :gtins, :products) as seen(id, sku, gtin, product)
                        order by id
                        on conflict (source, of_store, external_id) do update set
                          sku = coalesce(excluded.sku, stock_ask.sku), gtin = coalesce(excluded.gtin, stock_ask.gtin),
                          product = coalesce(excluded.product, stock_ask.product)
                        where (stock_ask.sku, stock_ask.gtin, stock_ask.product)
                          is distinct from (excluded.sku, excluded.gtin, excluded.product)
                        """)
                .bind("source", source.value())
                .bindArray(
                        "ids",
                        String.class,
                        asks.stream().map(StockAsk::externalId).toList())
                .bindArray("skus", String.class, each(asks, StockAsk::sku))
                .bindArray("gtins", String.class, each(asks, StockAsk::gtin))
                .bindArray("products", String.class, each(asks, StockAsk::product))
                .execute();
    }

    /**
     * The listed products that are to be asked about, most pressing first: those that somebody waits for, those whose
     * price or stock changed in this run or lately, those that are asked about already, those that never were, and those
     * that were not for long. There may be as many that press as a run may ask about, and as many others.
     *
     * @param wanted the external ids of products that somebody waits for
     * @param places what has to be known of a product to ask for it
     */
    List<Due> due(Handle handle, Run run, Source source, List<String> wanted, Set<String> places) {
        return handle.createQuery("""
                        with listed as (
                          select external_id, max(lively_until) as lively_until from page
                          where source = :source and gone = 0 and external_id is not null
                            and (listed_in = :run or :glance and missed = 0)
                          group by external_id
                        ), candidate as (
                          select ask.*, ask.external_id = any(:wanted) as wanted,
                            coalesce(lively_until > run.started_at + cast(:lively as interval), false) as changed,
                            coalesce(lively_until > clock(), false) as lively
                          from stock_ask as ask join listed using (external_id) join run on run.id = :run
                          where ask.source = :source and not of_store and ask.asked_in is distinct from :run
                            and (not :sku or sku is not null) and (not :gtin or gtin is not null)
                            and (not :product or product is not null)
                        ), ranked as (
                          select *, wanted or changed as pressing, row_number() over (
                            partition by wanted or changed
                            order by wanted desc, changed desc, lively desc, asked_until is null,
                              asked_at nulls first, external_id) as place
                          from candidate
                          where wanted or changed or :everything
                            or (lively or not :glance) and (asked_at is null or asked_until is not null
                              or asked_at < clock() - make_interval(mins => case when lively then :soon else :refresh end))
                        )
                        select external_id, sku, gtin, product, asked_until, pressing from ranked
                        where place <= :most
                        order by pressing desc, place
                        """)
                .bind("source", source.id().value())
                .bind("run", run.key().run().value())
                .bindArray("wanted", String.class, wanted)
                .bind("lively", Pages.LIVELY_FOR)
                .bind("everything", run.options().everything())
                .bind("glance", run.isGlance())
                .bind("sku", places.contains("sku"))
                .bind("gtin", places.contains("gtin"))
                .bind("product", places.contains("product"))
                .bind("refresh", source.refreshHours() * MINUTES)
                .bind("soon", source.refreshHours() * MINUTES / LIVELIER)
                .bind("most", most(source))
                .map((row, context) -> new Due(
                        ask(row), Optional.ofNullable(row.getString("asked_until")), row.getBoolean("pressing")))
                .list();
    }

    /**
     * The lists of single stores, or the list of all of them, that are to be asked for.
     *
     * @param stores what the source knows them by; an empty name is the list of all
     * @param pressing whether somebody waits for what they may have
     */
    List<String> dueLists(Handle handle, Run run, Source source, List<String> stores, boolean pressing) {
        handle.createUpdate("""
                        insert into stock_ask (source, of_store, external_id) select :source, true, unnest(:stores)
                        on conflict do nothing
                        """)
                .bind("source", source.id().value())
                .bindArray("stores", String.class, stores)
                .execute();
        return handle.createQuery("""
                        select external_id from stock_ask
                        where source = :source and of_store and external_id = any(:stores)
                          and asked_in is distinct from :run
                          and (:pressing or asked_at is null or asked_at < clock() - make_interval(mins => :soon))
                        order by asked_at nulls first, external_id
                        limit :most
                        """)
                .bind("source", source.id().value())
                .bindArray("stores", String.class, stores)
                .bind("run", run.key().run().value())
                .bind("pressing", pressing || run.options().everything())
                .bind("soon", source.refreshHours() * MINUTES / LIVELIER)
                .bind("most", most(source))
                .mapTo(String.class)
                .list();
    }

    /** The products that these codes are of, where each is of one. */
    Map<String, String> coded(Handle handle, SourceId source, Collection<String> codes) {
        StockKeys keys = new StockKeys(codes);
        // Few of the source's products: those that may be meant. Which are is decided by the keys.
        handle.createQuery("""
                        with wanted as (
                          select ltrim(upper(regexp_replace(code, '[\\s-]+', '', 'g')), '0') as key
                          from unnest(:codes) as given(code)
                        ), likely as (
                          select ask.source, ask.external_id from stock_ask as ask join wanted on sku_key = key
                          where source = :source and not of_store
                          union
                          select ask.source, ask.external_id from stock_ask as ask join wanted on gtin_key = key
                          where source = :source and not of_store
                          union
                          select ask.source, ask.external_id from stock_ask as ask join wanted on product_key = key
                          where source = :source and not of_store
                        )
                        select external_id, sku, gtin, product
                        from likely join stock_ask using (source, external_id)
                        where not of_store
                        """)
                .bind("source", source.value())
                .bindArray("codes", String.class, List.copyOf(codes))
                .map((row, context) -> ask(row))
                .forEach(keys::tell);
        return keys.found();
    }

    /** Notes that lists of stores were asked for, whatever came of it. */
    void askedLists(Handle handle, Run run, List<String> stores) {
        handle.createUpdate("""
                        update stock_ask set asked_in = :run, asked_at = clock()
                        where source = :source and of_store and external_id = any(:stores)
                        """)
                .bind("run", run.key().run().value())
                .bind("source", run.source().value())
                .bindArray("stores", String.class, stores)
                .execute();
    }

    /** Notes that a product was asked about in all stores, whatever came of it. */
    void asked(Handle handle, Run run, Due due) {
        handle.createUpdate("""
                        update stock_ask set asked_in = :run, pressed = :pressing, asked_at = clock(), asked_until = null
                        where source = :source and not of_store and external_id = :id
                        """)
                .bind("run", run.key().run().value())
                .bind("pressing", due.pressing())
                .bind("source", run.source().value())
                .bind("id", due.ask().externalId())
                .execute();
    }

    /** Notes how far a round through the stores of a product came; the next run goes on from there. */
    void askedUntil(Handle handle, Run run, Due due, String store) {
        handle.createUpdate("""
                        update stock_ask set asked_in = :run, pressed = :pressing, asked_until = :store
                        where source = :source and not of_store and external_id = :id
                        """)
                .bind("run", run.key().run().value())
                .bind("pressing", due.pressing())
                .bind("store", store)
                .bind("source", run.source().value())
                .bind("id", due.ask().externalId())
                .execute();
    }

    /** Whether what was asked about last was pressing. */
    boolean pressedLast(Handle handle, Run run) {
        return handle.createQuery("""
                        select pressed from stock_ask
                        where source = :source and not of_store and asked_in is not null
                        order by asked_in desc limit 1
                        """)
                .bind("source", run.source().value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /**
     * Counts products that stores had, each once in a run, be it seen on its page or by asking.
     *
     * @return how many were not counted before, of those that can be asked about
     */
    long shelved(Handle handle, Run run, Collection<String> externalIds) {
        return handle.createUpdate("""
                        update stock_ask set shelved_in = :run
                        where source = :source and not of_store and external_id = any(:ids)
                          and shelved_in is distinct from :run
                        """)
                .bind("run", run.key().run().value())
                .bind("source", run.source().value())
                .bindArray("ids", String.class, List.copyOf(externalIds))
                .execute();
    }

    /** Has those asked about again whose stock in stores did not get into the catalog. */
    void forgetStaged(Handle handle, Run run) {
        handle.createUpdate("""
                        update stock_ask set asked_at = null, asked_until = null
                        where source = :source and (
                          external_id in (select external_id from staged where run = :run and stores is not null)
                          or of_store and exists (select from staged where run = :run and stores is not null))
                        """)
                .bind("source", run.source().value())
                .bind("run", run.key().run().value())
                .execute();
    }

    private static StockAsk ask(ResultSet row) throws SQLException {
        return new StockAsk(
                row.getString("external_id"),
                Optional.ofNullable(row.getString("sku")),
                Optional.ofNullable(row.getString("gtin")),
                Optional.ofNullable(row.getString("product")));
    }

    private static int most(Source source) {
        return source.rules().stores().stock().orElseThrow().most();
    }

    private static List<String> each(List<StockAsk> asks, Function<StockAsk, Optional<String>> code) {
        return asks.stream().map(ask -> code.apply(ask).orElse("")).toList();
    }
}
