package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads what products cost least before they cost what they do now. Every handle's transaction is in a workspace. */
@Singleton
public final class Lows {

    /**
     * A question for a product's lowest price.
     *
     * @param days of so many last days; 0 for all that is known
     */
    public record Span(ProductId product, int days) {}

    /** The lowest price of each span, the price now left out; nothing where it cost nothing else in that time. */
    public Map<Span, Money> before(Handle handle, List<Span> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        Map<Span, Money> lows = new HashMap<>();
        handle.createQuery("""
                        select asked.product, asked.days, offer.price_currency, min(span.amount) as lowest
                        from unnest(:products, :days) as asked (product, days)
                        cross join lateral best_offer(asked.product) as offer
                        join price_span as span on span.offer = offer.id and span.currency = offer.price_currency
                        where not upper_inf(span.during)
                          and (asked.days = 0 or upper(span.during) > clock() - make_interval(days => asked.days))
                        group by asked.product, asked.days, offer.price_currency
                        """)
                .bindArray(
                        "products",
                        Long.class,
                        spans.stream().map(span -> span.product().value()).toList())
                .bindArray("days", Integer.class, spans.stream().map(Span::days).toList())
                .map((row, context) -> Map.entry(
                        new Span(new ProductId(row.getLong("product")), row.getInt("days")),
                        new Money(row.getBigDecimal("lowest"), row.getString("price_currency"))))
                .forEach(low -> lows.put(low.getKey(), low.getValue()));
        return lows;
    }
}
