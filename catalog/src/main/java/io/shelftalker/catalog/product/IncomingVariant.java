package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A form of a product as the column {@code offer.variants} keeps it. */
record IncomingVariant(
        @Nullable String name,
        @Nullable String sku,
        @Nullable String gtin,
        Map<String, String> options,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal listAmount,
        String availability,
        @Nullable String reason,
        @Nullable Integer leftCount) {

    /** Null where there are none, which most products leave in their column. */
    static @Nullable List<IncomingVariant> of(List<VariantOffer> variants) {
        return variants.isEmpty()
                ? null
                : variants.stream().map(IncomingVariant::of).toList();
    }

    VariantOffer offer() {
        return new VariantOffer(
                Optional.ofNullable(name),
                Optional.ofNullable(sku),
                Optional.ofNullable(gtin),
                new TreeMap<>(options),
                money(amount),
                money(listAmount),
                new Stock(
                        Availability.valueOf(availability.toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(reason),
                        Optional.ofNullable(leftCount)));
    }

    private Optional<Money> money(@Nullable BigDecimal number) {
        return number == null || currency == null ? Optional.empty() : Optional.of(new Money(number, currency));
    }

    private static IncomingVariant of(VariantOffer variant) {
        Stock stock = variant.stock();
        return new IncomingVariant(
                variant.name().orElse(null),
                variant.sku().orElse(null),
                variant.gtin().orElse(null),
                variant.options(),
                variant.price().map(Money::amount).orElse(null),
                variant.price().map(Money::currency).orElse(null),
                variant.listPrice().map(Money::amount).orElse(null),
                stock.availability().name().toLowerCase(Locale.ROOT),
                stock.reason().orElse(null),
                stock.left().orElse(null));
    }
}
