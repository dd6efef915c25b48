package io.shelftalker.catalog.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the column {@code variants}. */
final class VariantRows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private VariantRows() {}

    /** A form as it is kept. */
    private record Kept(
            @Nullable String name,
            @Nullable String sku,
            @Nullable String gtin,
            TreeMap<String, String> options,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal listAmount,
            String availability,
            @Nullable String reason,
            @Nullable Integer leftCount) {
        VariantOffer read() {
            return new VariantOffer(
                    Optional.ofNullable(name),
                    Optional.ofNullable(sku),
                    Optional.ofNullable(gtin),
                    options,
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
    }

    static List<VariantOffer> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<Kept>>() {}).stream()
                    .map(Kept::read)
                    .toList();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's variants cannot be read", failure);
        }
    }
}
