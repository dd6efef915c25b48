package io.shelftalker.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Where it is kept what offers say of their products, and which of those are one. The caller holds the catalog's lock. */
final class KinRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a known offer says.
     *
     * @param together whether its product has others
     */
    record Known(long offer, Kin kin, boolean together) {}

    List<Known> of(Handle handle, Collection<Long> offers) {
        return handle.createQuery("""
                        select offer.id as offer, own.id as own, offer.product, offer.source, whole.listed,
                          own.gtin_key, own.mpn_key, own.likeness, own.traits, own.alone, own.joined,
                          offer.own is not null or exists (
                            select from product as part where part.same_as = offer.product) as together
                        from offer
                        join product as own on own.id = coalesce(offer.own, offer.product)
                        join product as whole on whole.id = offer.product
                        where offer.id = any(:offers)
                        """)
                .bindArray("offers", Long.class, List.copyOf(offers))
                .map((row, context) -> new Known(row.getLong("offer"), kin(row), row.getBoolean("together")))
                .list();
    }

    /** Whatever has something in common with these of a source, or with what has, as it is kept. */
    List<Kin> around(Handle handle, SourceId source, Collection<Kin> some) {
        return handle.createQuery("""
                        with recursive others as materialized (
                          -- A single shop has nothing in common with others.
                          select 1 where exists (select from vendor where source <> :source)
                            or exists (select from product where same_as is not null)
                            or exists (select from product where joined is not null)
                        ), region (id, product, gtin, likeness, joined) as (
                          (
                            select row, null::bigint, nullif(gtin, ''), cast(nullif(likeness, '') as uuid), null::bigint
                            from unnest(:rows, :gtins, :likenesses) as seed (row, gtin, likeness), others
                            union all
                            select id, coalesce(same_as, id), gtin_key, likeness, joined
                            from product, others where id = any(:rows)
                          )
                          union
                          select near.id, coalesce(near.same_as, near.id), near.gtin_key, near.likeness, near.joined
                          from region
                          cross join lateral (
                            (select id, same_as, gtin_key, likeness, joined from product
                              where product.gtin_key = region.gtin limit :most)
                            union all
                            (select id, same_as, gtin_key, likeness, joined from product
                              where product.likeness = region.likeness limit :most)
                            union all
                            select id, same_as, gtin_key, likeness, joined from product where same_as = region.product
                            union all
                            select id, same_as, gtin_key, likeness, joined from product where id = region.product
                            union all
                            select id, same_as, gtin_key, likeness, joined from product
                            where product.joined = region.joined
                          ) as near
                        )
                        select kin.* from (select distinct id, product from region where id > 0) as found
                        cross join lateral (
                          select own.id as own, offer.product, offer.source, whole.listed,
                            own.gtin_key, own.mpn_key, own.likeness, own.traits, own.alone, own.joined
                          from product as own, product as whole, offer
                          where own.id = found.id and whole.id = found.product
                            and offer.product = found.product and coalesce(offer.own, offer.product) = found.id
                          limit 1
                        ) as kin
                        """)
                .bind("source", source.value())
                .bindArray("rows", Long.class, each(some, Kin::row))
                .bindArray("gtins", String.class, each(some, kin -> kin.identity()
                        .gtin()
                        .orElse("")))
                .bindArray("likenesses", String.class, each(some, kin -> kin.identity()
                        .likeness()
                        .map(UUID::toString)
                        .orElse("")))
                .bind("most", Kinship.MOST + 1)
                .map((row, context) -> kin(row))
                .list();
    }

    /** What the offer of a page says, be it the page's former address. */
    Optional<Kin> at(Handle handle, URI page) {
        return handle.createQuery("""
                        select own.id as own, offer.product, offer.source, whole.listed,
                          own.gtin_key, own.mpn_key, own.likeness, own.traits, own.alone, own.joined
                        from offer
                        join product as own on own.id = coalesce(offer.own, offer.product)
                        join product as whole on whole.id = offer.product
                        where offer.url_key = :url or own.id in (
                          select product from product_alias where kind = 'url' and value = :url)
                        order by offer.url_key = :url desc, offer.listed desc, offer.id
                        limit 1
                        """)
                .bind("url", Keys.ofUrl(page))
                .map((row, context) -> kin(row))
                .findOne();
    }

    boolean isTogether(Handle handle, long product) {
        return handle.createQuery("select exists (select from product where same_as = :product)")
                .bind("product", product)
                .mapTo(Boolean.class)
                .one();
    }

    /** The products of offers. */
    Map<Long, Long> products(Handle handle, List<Long> offers) {
        return handle
                .createQuery("select id, product from offer where id = any(:offers)")
                .bindArray("offers", Long.class, offers)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("product")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what these say now. */
    void keep(Handle handle, Collection<Kin> learned) {
        if (learned.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update product set gtin_key = nullif(new.gtin, ''), mpn_key = nullif(new.mpn, ''),
                          likeness = cast(nullif(new.likeness, '') as uuid), traits = cast(new.traits as jsonb)
                        from unnest(:rows, :gtins, :mpns, :likenesses, :traits) as new (row, gtin, mpn, likeness, traits)
                        where id = new.row
                        """)
                .bindArray("rows", Long.class, each(learned, Kin::row))
                .bindArray("gtins", String.class, each(learned, kin -> kin.identity()
                        .gtin()
                        .orElse("")))
                .bindArray("mpns", String.class, each(learned, kin -> kin.identity()
                        .mpn()
                        .orElse("")))
                .bindArray("likenesses", String.class, each(learned, kin -> kin.identity()
                        .likeness()
                        .map(UUID::toString)
                        .orElse("")))
                .bindArray(
                        "traits",
                        String.class,
                        each(learned, kin -> written(kin.identity().traits())))
                .execute();
    }

    /** Keeps that an operator takes it for the same as no other. */
    void alone(Handle handle, long row) {
        handle.createUpdate("update product set alone = true, joined = null where id = :row")
                .bind("row", row)
                .execute();
    }

    /** Keeps that an operator takes these, and what they had been said to be the same as, for the same. */
    void join(Handle handle, Kin one, Kin other) {
        long number = Math.min(one.joined().orElse(one.row()), other.joined().orElse(other.row()));
        List<Long> numbers = Stream.of(one, other)
                .flatMap(kin -> kin.joined().stream().boxed())
                .toList();
        handle.createUpdate("update product set joined = :number where id = any(:rows) or joined = any(:numbers)")
                .bind("number", number)
                .bindArray("rows", Long.class, List.of(one.row(), other.row()))
                .bindArray("numbers", Long.class, numbers)
                .execute();
    }

    /** Lets offers be of other products. Those who followed what became part of another hear of that from now on. */
    void move(Handle handle, List<Regrouped> moves) {
        handle.createUpdate("""
                        with moving as materialized (
                          select * from unnest(:rows, :before, :after) as moving (row, before, after)
                        ), taken as materialized (
                          select offer.id, moving.row, moving.after
                          from moving
                          join offer on offer.product = before and coalesce(offer.own, offer.product) = row
                          order by offer.id
                          for no key update of offer
                        ), offers as (
                          update offer set product = taken.after, own = nullif(taken.row, taken.after)
                          from taken where offer.id = taken.id
                        ), products as (
                          update product set same_as = nullif(moving.after, row) from moving where id = row
                        ), left_behind as (
                          delete from product_lineage as line using moving
                          where line.product = row and line.became = before and not exists (
                            select from moving as led where led.row = moving.before and led.after = moving.after)
                        )
                        insert into product_lineage (product, became, seen)
                        select row, after, pg_current_snapshot() from moving where row <> after
                        on conflict (product, became) do update set seen = excluded.seen
                        """)
                .bindArray("rows", Long.class, each(moves, Regrouped::row))
                .bindArray("before", Long.class, each(moves, Regrouped::before))
                .bindArray("after", Long.class, each(moves, Regrouped::after))
                .execute();
    }

    /** What the products come to that gained and lost something, and that products became one or several. */
    void settle(Handle handle, Pass pass, List<Regrouped> moves) {
        handle.createUpdate("""
                        with moved as materialized (
                          select * from unnest(:rows, :before, :after) as moved (row, before, after)
                        ), fresh as (
                          update product set
                            listed = exists (select from offer where offer.product = product.id and listed),
                            available = exists (
                              select from offer where offer.product = product.id and listed and availability = 'in'),
                            changed = pg_current_xact_id()
                          where id in (
                            select row from moved union select before from moved union select after from moved)
                          returning id, listed
                        )
                        insert into catalog_event (kind, source, run, at, product, other, reason)
                        select case when row = after then 'split' else 'merged' end, :source, :run, clock(), row,
                          case when row = after then before else after end, case when listed then 'listed' end
                        from moved join fresh on fresh.id = after
                        where row = before or row = after
                        order by row
                        """)
                .bindArray("rows", Long.class, each(moves, Regrouped::row))
                .bindArray("before", Long.class, each(moves, Regrouped::before))
                .bindArray("after", Long.class, each(moves, Regrouped::after))
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .execute();
    }

    private static Kin kin(ResultSet row) throws SQLException {
        Long joined = row.getObject("joined", Long.class);
        return new Kin(
                row.getLong("own"),
                row.getLong("product"),
                row.getLong("source"),
                row.getBoolean("listed"),
                new Identity(
                        Optional.ofNullable(row.getString("gtin_key")),
                        Optional.ofNullable(row.getString("mpn_key")),
                        Optional.ofNullable(row.getObject("likeness", UUID.class)),
                        traits(row.getString("traits"))),
                row.getBoolean("alone"),
                joined == null ? OptionalLong.empty() : OptionalLong.of(joined));
    }

    private static Map<String, String> traits(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's traits are no JSON object of texts", failure);
        }
    }

    private static String written(Map<String, String> traits) {
        try {
            return JSON.writeValueAsString(traits);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Traits cannot be written as JSON", failure);
        }
    }

    private static <S, T> List<T> each(Collection<S> some, Function<S, T> part) {
        return some.stream().map(part).toList();
    }
}
