package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a product's best offer has cost, in the currency of its price now, and when it was sold out. */
@Singleton
public final class PriceRecords {

    /** @return nothing where no price is known */
    public Optional<Chart> of(Handle handle, ProductId product, Instant verifiedAt) {
        List<Chart.Price> prices = prices(handle, product);
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        Instant latest = prices.getLast().from();
        Instant until = verifiedAt.isAfter(latest) ? verifiedAt : latest;
        return Optional.of(new Chart(prices, absences(handle, product, until), until));
    }

    private static List<Chart.Price> prices(Handle handle, ProductId product) {
        return handle.createQuery("""
                        select lower(during) as since, amount, currency
                        from best_offer(:product) as offer
                        join price_span on price_span.offer = offer.id and currency = offer.price_currency
                        order by lower(during)
                        """)
                .bind("product", product.value())
                .map((row, context) -> new Chart.Price(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        new Money(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }

    private static List<Chart.Absence> absences(Handle handle, ProductId product, Instant until) {
        return handle.createQuery("""
                        select lower(during) as since, upper(during) as until
                        from best_offer(:product) as offer
                        join availability_span on availability_span.offer = offer.id
                        where availability_span.availability = 'out' and lower(during) < :until
                        order by lower(during)
                        """)
                .bind("product", product.value())
                .bind("until", until)
                .map((row, context) -> new Chart.Absence(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .filter(end -> end.isBefore(until))
                                .orElse(until)))
                .list();
    }
}
