package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads how long products were sold out. Every handle's transaction is in a workspace. */
@Singleton
public final class Absences {

    /** The last absence of each of these products that had one and is over. */
    public Map<ProductId, Absence> last(Handle handle, List<ProductId> products) {
        return handle
                .createQuery("""
                        select offer.product, lower(absence.during) as since, upper(absence.during) as until,
                          price.amount, price.currency
                        from (
                          select distinct on (product) product, offer.id, during
                          from offer
                          join availability_span on availability_span.offer = offer.id
                          where product = any(:products) and availability_span.availability = 'out'
                            and not upper_inf(during)
                          order by product, upper(during) desc
                        ) as absence
                        join offer on offer.id = absence.id
                        left join price_span as price
                          on price.offer = offer.id and price.during @> lower(absence.during)
                        """)
                .bindArray(
                        "products",
                        Long.class,
                        products.stream().map(ProductId::value).toList())
                .map((row, context) -> Map.entry(new ProductId(row.getLong("product")), absence(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Since when those of these products are sold out that are. */
    public Map<ProductId, Instant> current(Handle handle, List<ProductId> products) {
        return handle
                .createQuery("""
                        select offer.product, max(lower(during)) as since
                        from offer
                        join availability_span on availability_span.offer = offer.id
                        where offer.product = any(:products) and availability_span.availability = 'out'
                          and upper_inf(during)
                        group by offer.product
                        """)
                .bindArray(
                        "products",
                        Long.class,
                        products.stream().map(ProductId::value).toList())
                .map((row, context) -> Map.entry(
                        new ProductId(row.getLong("product")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Absence(
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                amount == null ? Optional.empty() : Optional.of(new Money(amount, row.getString("currency"))));
    }
}
