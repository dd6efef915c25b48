package io.shelftalker.catalog.product;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Offers whose pages move: they keep their product, its history and its watches under another external id. */
final class Moves {

    /**
     * Offers with the SKU of an observation that the source does not know yet; none where several come into question, or
     * where trade item numbers, or without those names or brands, say that it is another product.
     */
    List<Move> possible(Handle handle, SourceId source, List<Observation> observations) {
        Map<String, Observation> coded = observations.stream()
                .filter(seen -> seen.facts().sku().isPresent())
                .collect(Collectors.toMap(Observation::externalId, Function.identity(), (one, other) -> other));
        if (coded.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        with incoming as materialized (
                          select id, sku, gtin from unnest(:ids, :skus, :gtins) as seen (id, sku, gtin)
                          where not exists (select from offer where source = :source and external_id = seen.id)
                        ), possible as (
                          select incoming.id, offer.external_id as before, product.name, product.brand,
                            coalesce(product.gtin_key = incoming.gtin, false) as proven
                          from incoming
                          cross join lateral (
                            select id from product where sku_key = incoming.sku
                            union
                            select product from product_alias where kind = 'code' and value = incoming.sku
                          ) as coded
                          join product on product.id = coded.id
                          join offer on offer.product = coalesce(product.same_as, product.id)
                            and coalesce(offer.own, offer.product) = product.id and offer.source = :source
                          where incoming.gtin = '' or coalesce(product.gtin_key, incoming.gtin) = incoming.gtin
                        ), counted as (
                          select possible.*, count(*) over (partition by id) as places,
                            count(*) over (partition by before) as claims
                          from possible
                        )
                        select id, before, name, brand, proven from counted where places = 1 and claims = 1
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, List.copyOf(coded.keySet()))
                .bindArray("skus", String.class, each(coded, Moves::sku))
                .bindArray("gtins", String.class, each(coded, Moves::gtin))
                .map((row, context) -> new Coded(
                        new Move(row.getString("before"), Objects.requireNonNull(coded.get(row.getString("id")))),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("brand")),
                        row.getBoolean("proven")))
                .filter(Coded::isBelievable)
                .map(Coded::move)
                .list();
    }

    /** A move that an SKU speaks for. @param proven whether the trade item number does, too */
    private record Coded(Move move, String name, Optional<String> brand, boolean proven) {
        boolean isBelievable() {
            return proven || Identity.mayBe(name, brand, move.now().facts());
        }
    }

    /** Moves those offers that are of the same product at their new place. @return the ids that they had */
    Set<String> move(Handle handle, SourceId source, List<Move> moves) {
        Map<String, Observation> places =
                moves.stream().collect(Collectors.toMap(Move::before, Move::now, (one, other) -> other));
        return handle.createQuery("""
                        with moving as materialized (
                          select distinct on (move.id) offer.id as offer, product.id as product, offer.url_key as old_key, move.*
                          from unnest(:before, :ids, :urls, :keys, :skus, :gtins, :likenesses)
                            as move (before, id, url, key, sku, gtin, likeness)
                          join offer on offer.source = :source and offer.external_id = move.before
                          join product on product.id = coalesce(offer.own, offer.product)
                          where not exists (
                              select from offer as there where there.source = :source and there.external_id = move.id)
                            and (move.gtin = '' or coalesce(product.gtin_key, move.gtin) = move.gtin)
                            and (product.sku_key = move.sku or product.gtin_key = move.gtin
                              or exists (
                                select from product_alias as alias
                                where alias.product = product.id and kind = 'code' and value = move.sku)
                              or (product.likeness::text = move.likeness and (product.sku_key is null or move.sku = '')))
                          order by move.id, offer.id
                        ), aliases as (
                          insert into product_alias (product, kind, value)
                          select product, 'url', old_key from moving on conflict do nothing
                        )
                        update offer set external_id = moving.id, url = moving.url, url_key = moving.key
                        from moving where offer.id = moving.offer
                        returning moving.before
                        """)
                .bind("source", source.value())
                .bindArray("before", String.class, List.copyOf(places.keySet()))
                .bindArray("ids", String.class, each(places, Observation::externalId))
                .bindArray("urls", String.class, each(places, seen -> seen.url().toString()))
                .bindArray("keys", String.class, each(places, seen -> Keys.ofUrl(seen.url())))
                .bindArray("skus", String.class, each(places, Moves::sku))
                .bindArray("gtins", String.class, each(places, Moves::gtin))
                .bindArray("likenesses", String.class, each(places, Moves::likeness))
                .mapTo(String.class)
                .set();
    }

    private static String sku(Observation seen) {
        return seen.facts().sku().map(Keys::ofSku).orElse("");
    }

    private static String gtin(Observation seen) {
        return seen.facts().gtin().flatMap(Keys::ofGtin).orElse("");
    }

    private static String likeness(Observation seen) {
        return Identity.of(seen.facts()).likeness().map(Object::toString).orElse("");
    }

    private static List<String> each(Map<String, Observation> all, Function<Observation, String> part) {
        return all.values().stream().map(part).toList();
    }
}
