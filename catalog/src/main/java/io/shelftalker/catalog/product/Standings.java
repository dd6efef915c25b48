package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is recorded of a source's offers, and that it still holds. */
final class Standings {

    Map<String, Standing> read(Handle handle, SourceId source, List<Observation> observations) {
        return standings(handle, """
                select id, product, external_id, listed, price_amount, price_currency, list_amount, list_currency,
                  doubtful_amount, doubtful_currency, doubtful_since, availability, reason, left_count, rating, reviews,
                  details, observed_at
                from offer
                where source = :source and external_id = any(:ids)
                """, source, observations);
    }

    Map<String, Standing> lock(Handle handle, SourceId source, List<Observation> observations) {
        return standings(handle, """
                select id, product, external_id, listed, price_amount, price_currency, list_amount, list_currency,
                  doubtful_amount, doubtful_currency, doubtful_since, availability, reason, left_count, rating, reviews,
                  details, observed_at
                from offer
                where source = :source and external_id = any(:ids)
                order by id
                for update
                """, source, observations);
    }

    void hold(Handle handle, SourceId source, List<String> externalIds) {
        handle.createQuery("""
                        select id from offer where source = :source and external_id = any(:ids)
                        order by id
                        for no key update
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .mapTo(Long.class)
                .list();
    }

    /** Says that observations confirmed what is recorded; a price or a stock they did not show keeps its age. */
    void confirm(Handle handle, SourceId source, List<Observation> observations) {
        handle.createUpdate("""
                        update offer set
                          observed_at = new.at,
                          verified_at = greatest(verified_at, new.at),
                          doubtful_amount = case when new.priced then null else doubtful_amount end,
                          doubtful_currency = case when new.priced then null else doubtful_currency end,
                          doubtful_since = case when new.priced then null else doubtful_since end,
                          price_at = case when new.priced then greatest(verified_at, new.at) else price_at end,
                          stock_at = case when new.stocked then greatest(verified_at, new.at) else stock_at end
                        from (
                          select id, priced, stocked, cast(at as timestamptz) as at
                          from unnest(:ids, :priced, :stocked, :at) as seen(id, priced, stocked, at)
                        ) as new
                        where source = :source and external_id = new.id and observed_at <= new.at
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, each(observations, Observation::externalId))
                .bindArray("priced", Boolean.class, each(observations, seen -> seen.price()
                        .isPresent()))
                .bindArray("stocked", Boolean.class, each(observations, seen -> seen.stock()
                        .isKnown()))
                .bindArray(
                        "at", String.class, each(observations, seen -> seen.at().toString()))
                .execute();
    }

    /** Keeps prices that are not believed yet; one that is kept already keeps the moment at which it was first seen. */
    void doubt(Handle handle, SourceId source, List<Observation> doubtful) {
        handle.createUpdate("""
                        update offer set
                          doubtful_amount = new.amount, doubtful_currency = new.currency, doubtful_since = new.at
                        from (
                          select id, cast(amount as numeric) as amount, currency, cast(at as timestamptz) as at
                          from unnest(:ids, :amounts, :currencies, :at) as seen(id, amount, currency, at)
                        ) as new
                        where source = :source and external_id = new.id and observed_at <= new.at
                          and (doubtful_amount, doubtful_currency) is distinct from (new.amount, new.currency)
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, each(doubtful, Observation::externalId))
                .bindArray("amounts", String.class, each(doubtful, seen -> price(seen)
                        .amount()
                        .toPlainString()))
                .bindArray("currencies", String.class, each(doubtful, seen -> price(seen)
                        .currency()))
                .bindArray("at", String.class, each(doubtful, seen -> seen.at().toString()))
                .execute();
    }

    private static Money price(Observation seen) {
        return seen.price().orElseThrow();
    }

    /**
     * Says that pages are as they were. A price or a stock that the last reading showed was verified with it; one that
     * it did not show keeps its age.
     */
    void verify(Handle handle, SourceId source, List<String> externalIds) {
        handle.createUpdate("""
                        update offer set
                          verified_at = greatest(verified_at, clock()),
                          price_at = case when price_at = verified_at then greatest(verified_at, clock()) else price_at end,
                          stock_at = case when stock_at = verified_at then greatest(verified_at, clock()) else stock_at end
                        where source = :source and external_id = any(:ids) and listed
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .execute();
    }

    /** The products that these offers are of. */
    List<Long> products(Handle handle, SourceId source, List<String> externalIds) {
        return handle.createQuery(
                        "select distinct product from offer where source = :source and external_id = any(:ids) and listed")
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .mapTo(Long.class)
                .list();
    }

    Listed listed(Handle handle, SourceId source, Instant since) {
        return handle.createQuery("""
                        select count(*) as count,
                          coalesce(array_agg(external_id order by id) filter (where verified_at < :since), '{}') as unseen
                        from offer
                        where source = :source and listed
                        """)
                .bind("source", source.value())
                .bind("since", since)
                .map((row, context) -> new Listed(row.getInt("count"), List.of((String[])
                        row.getArray("unseen").getArray())))
                .one();
    }

    /** What products are called, by what their source knows them by. */
    Map<String, String> names(Handle handle, SourceId source, List<String> externalIds) {
        return handle
                .createQuery("""
                        select offer.external_id, product.name
                        from offer join product on product.id = coalesce(offer.own, offer.product)
                        where source = :source and external_id = any(:ids)
                        """)
                .bind("source", source.value())
                .bindArray("ids", String.class, externalIds)
                .map((row, context) -> Map.entry(row.getString("external_id"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Standing> standings(
            Handle handle, String sql, SourceId source, List<Observation> observations) {
        return handle
                .createQuery(sql)
                .bind("source", source.value())
                .bindArray("ids", String.class, each(observations, Observation::externalId))
                .map((row, context) -> Map.entry(row.getString("external_id"), standing(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Stock stock = new Stock(
                Availability.valueOf(row.getString("availability").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("left_count", Integer.class)));
        return new Standing(
                new OfferId(row.getLong("id")),
                new ProductId(row.getLong("product")),
                row.getBoolean("listed"),
                money(row, "price_amount", "price_currency"),
                money(row, "list_amount", "list_currency"),
                doubt(row),
                stock,
                rating(row),
                row.getObject("details", UUID.class),
                row.getObject("observed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Rating> rating(ResultSet row) throws SQLException {
        BigDecimal ofFive = row.getBigDecimal("rating");
        return ofFive == null
                ? Optional.empty()
                : Rating.of(ofFive, Optional.ofNullable(row.getObject("reviews", Integer.class)));
    }

    private static Optional<Doubt> doubt(ResultSet row) throws SQLException {
        Optional<Money> price = money(row, "doubtful_amount", "doubtful_currency");
        return price.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        price.get(),
                        row.getObject("doubtful_since", OffsetDateTime.class).toInstant()));
    }

    private static Optional<Money> money(ResultSet row, String amount, String currency) throws SQLException {
        BigDecimal number = row.getBigDecimal(amount);
        return number == null ? Optional.empty() : Optional.of(new Money(number, row.getString(currency)));
    }

    private static <T> List<T> each(List<Observation> observations, Function<Observation, T> part) {
        return observations.stream().map(part).toList();
    }
}
