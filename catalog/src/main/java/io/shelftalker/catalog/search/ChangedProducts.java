package io.shelftalker.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The products of a workspace in the order of their last change, without gaps: see the catalog's event log. */
final class ChangedProducts {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the index is told of a product.
     *
     * @param about brand, categories, attributes, and what else it is or was called
     * @param traits its brand, colour and so on, each under its name
     * @param codes SKUs, GTIN and MPN
     * @param offer its best one
     */
    record Changed(
            Cursor cursor,
            boolean listed,
            String name,
            List<String> about,
            Map<Trait, String> traits,
            String description,
            List<String> codes,
            Offer offer) {
        long id() {
            return cursor.id();
        }
    }

    /**
     * What can be asked of a product's best offer, which is the one that people are shown.
     *
     * @param reducedAt since when it costs less than before; the end of time where its page says that it does
     */
    record Offer(
            Optional<Money> price,
            String availability,
            Optional<Instant> reducedAt,
            Optional<BigDecimal> rating,
            long addedAt) {}

    List<Changed> after(Handle handle, Cursor cursor, int limit) {
        return handle.createQuery("""
                        select changed, product.id, listed, name, brand, description, category, sku, gtin, mpn, facets,
                          array(
                            select value from product_alias as alias where alias.product = product.id and kind = 'name'
                            union
                            select part.name from product as part where part.same_as = product.id) as names,
                          array(
                            select value from product_alias as alias
                            where kind = 'code' and alias.product = any(
                              array(select id from product as part where part.same_as = product.id) || product.id)
                            union
                            select code from product as part cross join unnest(array[part.sku, part.gtin, part.mpn]) as code
                            where part.same_as = product.id and code is not null) as codes,
                          best.price_amount, best.price_currency, best.availability, best.rating,
                          reduced_at(best.id) as reduced,
                          extract(epoch from added_at)::bigint as added
                        from product
                        left join lateral (
                          select id, price_amount, price_currency, availability, rating from best_offer(product.id)
                        ) as best on product.listed
                        where (changed, product.id) > (cast(:transaction as xid8), :id)
                          and changed < pg_snapshot_xmin(pg_current_snapshot())
                        order by changed, product.id
                        limit :limit
                        """)
                .bind("transaction", Long.toString(cursor.transaction()))
                .bind("id", cursor.id())
                .bind("limit", limit)
                .map((row, context) -> changed(row))
                .list();
    }

    private static Changed changed(ResultSet row) throws SQLException {
        Stream<String> category = texts(row, "category");
        Map<String, String> facets = facets(row.getString("facets"));
        Optional<String> brand = Optional.ofNullable(row.getString("brand"));
        return new Changed(
                new Cursor(Long.parseLong(row.getString("changed")), row.getLong("id")),
                row.getBoolean("listed"),
                row.getString("name"),
                Stream.of(brand.stream(), category, facets.values().stream(), texts(row, "names"))
                        .flatMap(part -> part)
                        .toList(),
                traits(brand, facets),
                Objects.requireNonNullElse(row.getString("description"), ""),
                Stream.concat(
                                Stream.of(row.getString("sku"), row.getString("gtin"), row.getString("mpn"))
                                        .filter(Objects::nonNull),
                                texts(row, "codes"))
                        .toList(),
                offer(row));
    }

    private static Map<Trait, String> traits(Optional<String> brand, Map<String, String> facets) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        facets.forEach((name, value) ->
                Trait.called(name).ifPresent(trait -> traits.merge(trait, value, (one, other) -> one + ", " + other)));
        brand.ifPresent(name -> traits.put(Trait.BRAND, name));
        return traits;
    }

    private static Offer offer(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("price_amount");
        return new Offer(
                amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("price_currency"))),
                Objects.requireNonNullElse(row.getString("availability"), "unknown"),
                Optional.ofNullable(row.getObject("reduced", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getBigDecimal("rating")),
                row.getLong("added"));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static Map<String, String> facets(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's facets are no JSON object of texts", failure);
        }
    }
}
