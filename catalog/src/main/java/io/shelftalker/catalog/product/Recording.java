package io.shelftalker.catalog.product;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes what changed, a batch in a statement or two: products, offers, spans and events.
 *
 * <p>The caller holds the source's lock, so that nothing moves between reading and writing.
 */
final class Recording {

    /** Adds offers that the source did not have, each with what it says; it stands for itself unless it comes with a product. */
    void add(Handle handle, Pass pass, List<IncomingOffer> offers) {
        handle.createUpdate("""
                        with incoming as materialized (
                          select coalesce(product, own_product) as of_product, numbered.*
                          from (
                            select nextval('product_id') as own_product, nextval('offer_id') as new_offer, given.*
                            from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb)) as given
                          ) as numbered
                        ), named as (
                          insert into vendor (source, name, host)
                          select :source, host, host from incoming limit 1
                          on conflict (workspace, source) do update set host = excluded.host where vendor.host is null
                          returning id
                        ), seller as (
                          select id from named union select id from vendor where source = :source
                        ), products as (
                          insert into product (id, name, brand, description, category, sku, sku_key, gtin, gtin_key,
                            likeness, traits, mpn, mpn_key, image, facets, listed, available, added_at, same_as)
                          select own_product, name, brand, description, category, sku, sku_key, gtin, gtin_key,
                            likeness, traits, mpn, mpn_key, image, facets, product is null,
                            product is null and availability = 'in', at, product
                          from incoming
                        ), joined as (
                          update product set
                            listed = true,
                            available = product.available or new.availability = 'in',
                            changed = pg_current_xact_id()
                          from incoming as new
                          where product.id = new.product and product.id = any(array(select product from incoming))
                        ), offers as (
                          insert into offer (id, product, own, vendor, source, external_id, url, url_key,
                            price_amount, price_currency, price_at, list_amount, list_currency,
                            availability, reason, left_count, stock_at, rating, reviews, variants, details, evidence,
                            observed_at, verified_at)
                          select new_offer, of_product, case when product is not null then own_product end, seller.id, :source,
                            external_id, url, url_key,
                            price_amount, price_currency, case when price_amount is not null then at end,
                            list_amount, list_currency,
                            availability, reason, left_count, case when availability <> 'unknown' then at end,
                            rating, reviews, variants, details, evidence, at, at
                          from incoming, seller
                        ), prices as (
                          insert into price_span (offer, amount, currency, during, evidence)
                          select new_offer, price_amount, price_currency, tstzrange(at, null), evidence
                          from incoming where price_amount is not null
                        ), stocks as (
                          insert into availability_span (offer, availability, during, evidence)
                          select new_offer, availability, tstzrange(at, null), evidence
                          from incoming where availability <> 'unknown'
                        )
                        insert into catalog_event (kind, source, run, at, product)
                        select 'added', :source, :run, at, of_product from incoming where product is null and :announced
                        """)
                .bind("offers", IncomingOffer.json(offers))
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .bind("announced", pass.announced())
                .execute();
    }

    /** Applies what offers say now, and leaves the events of it. */
    void change(Handle handle, Pass pass, List<IncomingOffer> offers, List<ProductEvent> events) {
        String json = IncomingOffer.json(offers);
        closeSpans(handle, json);
        if (pass.announced() && offers.stream().anyMatch(offer -> offer.variants() != null)) {
            tellForms(handle, pass, json);
        }
        rewrite(handle, json);
        openSpans(handle, pass, json, events);
    }

    /** Ends the prices and availabilities that no longer hold. One that began at the same moment never held. */
    private void closeSpans(Handle handle, String offers) {
        handle.createUpdate("""
                        with incoming as materialized (
                          select offer, at, price_amount, price_currency, availability
                          from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb))
                        ), prices as (
                          select span.ctid as place, lower(span.during) as since, incoming.at
                          from incoming join price_span as span using (offer)
                          where upper_inf(span.during) and price_amount is not null
                            and (span.amount, span.currency) is distinct from (price_amount, price_currency)
                        ), mistaken_prices as (
                          delete from price_span using prices where ctid = place and since >= at
                        ), ended_prices as (
                          update price_span set during = tstzrange(since, at) from prices
                          where ctid = place and since < at
                        ), stocks as (
                          select span.ctid as place, lower(span.during) as since, incoming.at
                          from incoming join availability_span as span using (offer)
                          where upper_inf(span.during) and incoming.availability <> 'unknown'
                            and span.availability <> incoming.availability
                        ), mistaken_stocks as (
                          delete from availability_span using stocks where ctid = place and since >= at
                        )
                        update availability_span set during = tstzrange(since, at) from stocks
                        where ctid = place and since < at
                        """).bind("offers", offers).execute();
    }

    /** Leaves the events of offers whose forms stand otherwise than before. */
    private static void tellForms(Handle handle, Pass pass, String offers) {
        handle.createUpdate("""
                        insert into catalog_event (kind, source, run, at, product)
                        select 'forms', :source, :run, new.at, offer.product
                        from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb)) as new
                        join offer on offer.id = new.offer
                        where offer.listed and offer.variants <> new.variants
                        """)
                .bind("offers", offers)
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .execute();
    }

    /** A price or an availability that was not read leaves the last one standing, with its age. */
    private void rewrite(Handle handle, String offers) {
        handle.createUpdate("""
                        update offer set
                          url = new.url,
                          url_key = new.url_key,
                          price_amount = coalesce(new.price_amount, offer.price_amount),
                          price_currency = coalesce(new.price_currency, offer.price_currency),
                          doubtful_amount = case when new.price_amount is null then offer.doubtful_amount end,
                          doubtful_currency = case when new.price_amount is null then offer.doubtful_currency end,
                          doubtful_since = case when new.price_amount is null then offer.doubtful_since end,
                          price_at = case when new.price_amount is null then price_at else greatest(verified_at, new.at) end,
                          list_amount = new.list_amount,
                          list_currency = new.list_currency,
                          availability = case when new.availability = 'unknown' then offer.availability
                            else new.availability end,
                          reason = case when new.availability = 'unknown' then offer.reason else new.reason end,
                          left_count = case when new.availability = 'unknown' then offer.left_count
                            else new.left_count end,
                          stock_at = case when new.availability = 'unknown' then stock_at
                            else greatest(verified_at, new.at) end,
                          rating = new.rating,
                          reviews = new.reviews,
                          variants = new.variants,
                          details = new.details,
                          evidence = new.evidence,
                          listed = true,
                          observed_at = new.at,
                          verified_at = greatest(verified_at, new.at)
                        from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb)) as new
                        where id = new.offer
                        """).bind("offers", offers).execute();
    }

    private void openSpans(Handle handle, Pass pass, String offers, List<ProductEvent> events) {
        handle.createUpdate("""
                        with incoming as materialized (
                          select * from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb))
                        ), placed as materialized (
                          select offer.own, new.* from incoming as new join offer on offer.id = new.offer
                          where offer.id = any(array(select offer from incoming))
                        ), described as materialized (
                          select coalesce(own, product) as row, placed.* from placed
                          union all
                          -- A product that the catalog no longer has by its own offer is described by the first other one.
                          select product, placed.* from placed
                          where own is not null and not exists (
                            select from offer as first
                            where first.product = placed.product and first.listed
                              and (first.own is null or first.id < placed.offer))
                        ), aliases as (
                          insert into product_alias (product, kind, value)
                          select product.id, 'code', product.sku_key
                          from described as new
                          join product on product.id = new.row
                          where product.sku_key <> coalesce(new.sku_key, '')
                          on conflict do nothing
                        ), others as (
                          update product set
                            listed = true,
                            available = exists (
                              select from offer where offer.product = product.id and listed and availability = 'in'),
                            changed = pg_current_xact_id()
                          where id in (select product from incoming) and id not in (select row from described)
                        ), products as (
                          update product set
                            name = new.name, brand = new.brand, description = new.description,
                            category = new.category, sku = new.sku, sku_key = new.sku_key, gtin = new.gtin,
                            mpn = new.mpn, image = new.image, facets = new.facets, listed = same_as is null,
                            available = exists (
                              select from offer where offer.product = product.id and listed and availability = 'in'),
                            changed = pg_current_xact_id()
                          from described as new
                          where id = new.row
                        ), prices as (
                          insert into price_span (offer, amount, currency, during, evidence)
                          select offer, price_amount, price_currency, tstzrange(at, null), evidence
                          from incoming
                          where price_amount is not null and not exists (
                            select from price_span as open where open.offer = incoming.offer and upper_inf(open.during))
                        ), stocks as (
                          insert into availability_span (offer, availability, during, evidence)
                          select offer, availability, tstzrange(at, null), evidence
                          from incoming
                          where availability <> 'unknown' and not exists (
                            select from availability_span as open
                            where open.offer = incoming.offer and upper_inf(open.during))
                        )
                        insert into catalog_event (kind, source, run, at, product, before_amount, after_amount, currency)
                        select kind, :source, :run, at, product, before_amount, after_amount, currency
                        from jsonb_populate_recordset(cast(null as catalog_event), cast(:events as jsonb))
                        """)
                .bind("offers", offers)
                .bind("events", IncomingOffer.json(events))
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .execute();
    }

    /**
     * Takes listed offers out of the catalog and ends what held of them.
     *
     * @param shared products of several offers, whose events are told otherwise
     */
    int delist(Handle handle, Pass pass, List<String> externalIds, Collection<Long> shared) {
        return handle.createQuery("""
                        with gone as (
                          -- What was seen before it left brings it back no more.
                          update offer set listed = false, observed_at = greatest(observed_at, clock())
                          where source = :source and external_id = any(:ids) and listed
                          returning id, product
                        ), prices as (
                          update price_span set during = tstzrange(lower(during), clock()) from gone
                          where offer = gone.id and upper_inf(during) and lower(during) < clock()
                        ), stocks as (
                          update availability_span set during = tstzrange(lower(during), clock()) from gone
                          where offer = gone.id and upper_inf(during) and lower(during) < clock()
                        ), products as (
                          update product set
                            listed = exists (
                              select from offer
                              where offer.product = product.id and listed and id not in (select id from gone)),
                            available = exists (
                              select from offer
                              where offer.product = product.id and listed and availability = 'in'
                                and id not in (select id from gone)),
                            changed = pg_current_xact_id()
                          where id in (select product from gone)
                        ), events as (
                          insert into catalog_event (kind, source, run, at, product)
                          select 'delisted', :source, :run, clock(), product
                          from gone where :announced and product <> all(:shared)
                        )
                        select count(*) from gone
                        """)
                .bind("source", pass.source().value())
                .bindArray("ids", String.class, externalIds)
                .bindArray("shared", Long.class, List.copyOf(shared))
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .bind("announced", pass.announced())
                .mapTo(Integer.class)
                .one();
    }
}
