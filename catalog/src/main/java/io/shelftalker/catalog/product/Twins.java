package io.shelftalker.catalog.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the products of other shops that a new offer is of.
 *
 * <p>A wrong match is worse than none: a product matches by its GTIN, or, where not both have one, by brand, name, size
 * and every other trait; never against a differing GTIN, MPN or trait, never when several would, and never within one
 * shop, whose variants look alike.
 *
 * <p>Of two shops that bring the same product at once the later waits for the earlier, and finds its product.
 */
final class Twins {
    private static final int LOCKS = 1024;

    /** The new offers, those of known products with them. */
    List<IncomingOffer> match(Handle handle, SourceId source, List<IncomingOffer> offers) {
        List<IncomingOffer> telling = offers.stream()
                .filter(offer -> offer.gtinKey() != null || offer.likeness() != null)
                .toList();
        if (telling.isEmpty()) {
            return offers;
        }
        lock(handle, telling);
        Map<String, Long> products = find(handle, source, telling);
        return offers.stream()
                .map(offer -> {
                    Long product = products.get(offer.externalId());
                    return product == null ? offer : offer.of(product);
                })
                .toList();
    }

    /** Many keys share a lock, so that the locks of a large import are not too many for a database. */
    private static void lock(Handle handle, List<IncomingOffer> offers) {
        List<Integer> places = offers.stream()
                .flatMap(
                        offer -> Stream.of(Optional.ofNullable(offer.gtinKey()), Optional.ofNullable(offer.likeness())))
                .flatMap(Optional::stream)
                .map(key -> Math.floorMod(key.hashCode(), LOCKS))
                .toList();
        handle.createQuery("""
                        select pg_advisory_xact_lock(hashtextextended('new products', workspace() * :locks + place))
                        from (select distinct place from unnest(:places) as place order by place) as ordered
                        """)
                .bind("locks", LOCKS)
                .bindArray("places", Integer.class, places)
                .mapTo(String.class)
                .list();
    }

    private static Map<String, Long> find(Handle handle, SourceId source, List<IncomingOffer> offers) {
        return handle
                .createQuery("""
                        with incoming as materialized (
                          select * from jsonb_populate_recordset(cast(null as incoming_offer), cast(:offers as jsonb))
                          where exists (select from vendor where source <> :source)
                        )
                        select distinct on (twin.product) incoming.external_id, twin.product
                        from incoming
                        cross join lateral (
                          select min(alike.id) as product
                          from (
                            select id, traits from product where product.gtin_key = incoming.gtin_key
                            union all
                            select id, traits from product
                            where product.likeness = incoming.likeness
                              and (product.gtin_key is null or incoming.gtin_key is null)
                              and (product.mpn is null or incoming.mpn is null
                                or upper(product.mpn) = upper(incoming.mpn))
                              and not exists (
                                select from product as certain where certain.gtin_key = incoming.gtin_key)
                          ) as alike
                          having count(*) = 1 and bool_and(
                            not exists (
                              select from jsonb_each_text(alike.traits) as theirs
                              join jsonb_each_text(incoming.traits) as ours using (key)
                              where theirs.value <> ours.value)
                            and not exists (
                              select from offer where offer.product = alike.id and offer.source = :source))
                        ) as twin
                        order by twin.product, incoming.external_id
                        """)
                .bind("offers", IncomingOffer.json(offers))
                .bind("source", source.value())
                .map((row, context) -> Map.entry(row.getString("external_id"), row.getLong("product")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
