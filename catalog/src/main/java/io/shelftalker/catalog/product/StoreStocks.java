package io.shelftalker.catalog.product;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The stores of a source, and what each has of its offers. Observations that name no store cost nothing here. */
final class StoreStocks {

    /** What a source knows its stores by. */
    List<String> known(Handle handle, SourceId source) {
        return handle.createQuery("select external_id from store where source = :source order by id")
                .bind("source", source.value())
                .mapTo(String.class)
                .list();
    }

    /** Keeps stores. What is not told of one that is known already stays as it was. */
    void put(Handle handle, SourceId source, List<Store> stores) {
        if (stores.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into store (source, external_id, name, address, city, latitude, longitude)
                        select distinct on (external_id) :source, external_id, name, address, city, latitude, longitude
                        from jsonb_to_recordset(cast(:stores as jsonb)) as given (external_id text, name text,
                          address text, city text, latitude double precision, longitude double precision)
                        order by external_id, name is null, latitude is null
                        on conflict (workspace, source, external_id) do update set
                          name = coalesce(excluded.name, store.name),
                          address = coalesce(excluded.address, store.address),
                          city = coalesce(excluded.city, store.city),
                          latitude = coalesce(excluded.latitude, store.latitude),
                          longitude = coalesce(excluded.longitude, store.longitude)
                        """)
                .bind("source", source.value())
                .bind(
                        "stores",
                        IncomingOffer.json(
                                stores.stream().map(IncomingStore::of).toList()))
                .execute();
    }

    /** What stores have of these offers in the catalog, beside what was seen there. */
    StoreComparison compare(Handle handle, SourceId source, List<StoreLook> looks) {
        List<IncomingStock> stocks = IncomingStock.of(looks);
        if (stocks.isEmpty()) {
            return StoreComparison.NOTHING;
        }
        return StoreComparison.of(handle.createQuery("""
                        select seen.offer,
                          bool_or(known.offer is null or known.verified_at <= seen.at
                            and (known.availability, known.left_count)
                              is distinct from (seen.availability, seen.left_count)) as moved,
                          bool_or(known.availability = 'in') as shelved,
                          -- Not only where it was looked at: the other stores are left to later runs.
                          (select count(*) from store_stock as any_store
                            where any_store.offer = offer.id and any_store.availability = 'in') as had,
                          count(*) filter (where known.availability = 'in' and seen.availability = 'out'
                            and known.verified_at <= seen.at) as lost
                        from jsonb_to_recordset(cast(:stocks as jsonb)) as seen (
                          offer text, store text, availability text, left_count int, at timestamptz)
                        -- An offer that is new is written before what stores have of it.
                        left join offer on offer.source = :source and offer.external_id = seen.offer
                        left join store on store.source = :source and store.external_id = seen.store
                        left join store_stock as known on known.offer = offer.id and known.store = store.id
                        where offer.id is null or offer.observed_at <= seen.at
                        group by seen.offer, offer.id
                        """)
                .bind("source", source.value())
                .bind("stocks", IncomingOffer.json(stocks))
                .map((row, context) -> new StoreComparison.Row(
                        row.getString("offer"),
                        row.getBoolean("moved"),
                        row.getBoolean("shelved"),
                        row.getLong("had"),
                        row.getLong("lost")))
                .list());
    }

    /** The same by store: how much each had of what was looked at there, and how much of that it has no more. */
    List<StoreLosses> losses(Handle handle, SourceId source, List<StoreLook> looks) {
        List<IncomingStock> stocks = IncomingStock.of(looks);
        if (stocks.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select seen.store, count(*) as had, count(*) filter (where seen.availability = 'out') as lost
                        from jsonb_to_recordset(cast(:stocks as jsonb)) as seen (
                          offer text, store text, availability text, at timestamptz)
                        join offer on offer.source = :source and offer.external_id = seen.offer
                        join store on store.source = :source and store.external_id = seen.store
                        join store_stock as known on known.offer = offer.id and known.store = store.id
                        where known.availability = 'in' and known.verified_at <= seen.at and offer.observed_at <= seen.at
                        group by seen.store
                        """)
                .bind("source", source.value())
                .bind("stocks", IncomingOffer.json(stocks))
                .map((row, context) -> new StoreLosses(row.getString("store"), row.getLong("had"), row.getLong("lost")))
                .list();
    }

    /**
     * Writes what stores have of recorded offers, and leaves events of what sold out or is back where it is known what
     * was there before. The caller holds the source's lock.
     */
    void record(Handle handle, Pass pass, List<StoreLook> looks) {
        List<IncomingStock> stocks = IncomingStock.of(looks);
        if (stocks.isEmpty()) {
            return;
        }
        put(
                handle,
                pass.source(),
                looks.stream()
                        .flatMap(seen -> seen.stocks().stream())
                        .map(StoreStock::store)
                        .toList());
        handle.createUpdate("""
                        with seen as materialized (
                          select offer.id as offer, offer.product, store.id as store, given.availability,
                            given.left_count, given.at, known.availability as before
                          from jsonb_to_recordset(cast(:stocks as jsonb)) as given (
                            offer text, store text, availability text, left_count int, at timestamptz)
                          join offer on offer.source = :source and offer.external_id = given.offer
                            and offer.observed_at <= given.at
                          join store on store.source = :source and store.external_id = given.store
                          left join store_stock as known on known.offer = offer.id and known.store = store.id
                          where known.verified_at is null or known.verified_at <= given.at
                        ), kept as (
                          insert into store_stock (offer, store, availability, left_count, since, verified_at)
                          select offer, store, availability, left_count, at, at from seen
                          on conflict (offer, store) do update set
                            availability = excluded.availability,
                            left_count = excluded.left_count,
                            since = case when store_stock.availability = excluded.availability then store_stock.since
                              else excluded.since end,
                            verified_at = excluded.verified_at
                        )
                        insert into catalog_event (kind, source, run, at, product, store)
                        select case availability when 'in' then 'store_restocked' else 'store_sold_out' end,
                          :source, :run, at, product, store
                        from seen where before <> availability and :announced
                        """)
                .bind("stocks", IncomingOffer.json(stocks))
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .bind("announced", pass.announced())
                .execute();
    }

    /** Says that what stores have was read again; where it is something else than is recorded, that keeps its age. */
    void confirm(Handle handle, SourceId source, List<StoreLook> looks) {
        List<IncomingStock> stocks = IncomingStock.of(looks);
        if (stocks.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update store_stock as known set verified_at = greatest(known.verified_at, seen.at)
                        from jsonb_to_recordset(cast(:stocks as jsonb)) as seen (
                          offer text, store text, availability text, at timestamptz)
                        join offer on offer.source = :source and offer.external_id = seen.offer
                        join store on store.source = :source and store.external_id = seen.store
                        where known.offer = offer.id and known.store = store.id
                          and known.availability = seen.availability
                        """)
                .bind("stocks", IncomingOffer.json(stocks))
                .bind("source", source.value())
                .execute();
    }
}
