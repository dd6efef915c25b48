package io.shelftalker.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the column {@code variants} of an offer. */
public final class VariantRows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private VariantRows() {}

    /** @throws IllegalStateException if it is not as {@link IncomingVariant} writes it */
    public static List<VariantOffer> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<IncomingVariant>>() {}).stream()
                    .map(IncomingVariant::offer)
                    .toList();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's variants cannot be read", failure);
        }
    }
}
