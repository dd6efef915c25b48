package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads how products of several offers stand as a whole, and leaves the events of what moved. */
final class Bests {

    /**
     * Those of these products that several shops offer.
     *
     * @param joined those of them that get another offer now
     */
    Map<Long, Best> shared(Handle handle, Collection<Long> products, Collection<Long> joined) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("""
                        select product.id, product.listed, product.available, best.offer, best.amount, best.currency,
                          not product.available and exists (
                            select from offer
                            where offer.product = product.id and listed and availability = 'out') as sold_out
                        from product
                        cross join lateral (
                          select offer as offer, price_amount as amount, price_currency as currency
                          from product_card where product_card.id = product.id
                        ) as best
                        where product.id = any(:products)
                          and (product.id = any(:joined)
                            or (select count(*) from offer where offer.product = product.id) > 1)
                        """)
                .bindArray("products", Long.class, List.copyOf(products))
                .bindArray("joined", Long.class, List.copyOf(joined))
                .map((row, context) -> best(row))
                .stream()
                .collect(Collectors.toMap(Best::product, Function.identity()));
    }

    /** What happened to them since. @param moments when it was seen, by product */
    void tell(Handle handle, Pass pass, Map<Long, Best> before, Map<Long, String> moments) {
        if (before.isEmpty() || !pass.announced()) {
            return;
        }
        Map<Long, Best> after = shared(handle, before.keySet(), List.of());
        List<ProductEvent> events = before.values().stream()
                .filter(best -> after.containsKey(best.product()))
                .flatMap(best -> best.until(
                        Objects.requireNonNull(after.get(best.product())),
                        Objects.requireNonNull(moments.get(best.product()))))
                .toList();
        if (!events.isEmpty()) {
            insert(handle, pass, events);
        }
    }

    private static void insert(Handle handle, Pass pass, List<ProductEvent> events) {
        handle.createUpdate("""
                        insert into catalog_event (kind, source, run, at, product, before_amount, after_amount, currency)
                        select kind, :source, :run, at, product, before_amount, after_amount, currency
                        from jsonb_populate_recordset(cast(null as catalog_event), cast(:events as jsonb))
                        """)
                .bind("events", IncomingOffer.json(events))
                .bind("source", pass.source().value())
                .bind("run", pass.run().map(RunId::value).orElse(null))
                .execute();
    }

    private static Best best(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Best(
                row.getLong("id"),
                row.getBoolean("listed"),
                row.getBoolean("available"),
                row.getBoolean("sold_out"),
                row.getLong("offer"),
                amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("currency"))));
    }
}
