package io.shelftalker.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An observation as the composite type {@code incoming_offer}: a batch travels as one JSON parameter. */
record IncomingOffer(
        @Nullable Long offer,
        @Nullable Long product,
        String externalId,
        String url,
        String urlKey,
        String host,
        String name,
        @Nullable String brand,
        @Nullable String description,
        List<String> category,
        @Nullable String sku,
        @Nullable String skuKey,
        @Nullable String gtin,
        @Nullable String gtinKey,
        @Nullable UUID likeness,
        Map<String, String> traits,
        @Nullable String mpn,
        @Nullable String mpnKey,
        @Nullable String image,
        Map<String, String> facets,
        @Nullable BigDecimal priceAmount,
        @Nullable String priceCurrency,
        @Nullable BigDecimal listAmount,
        @Nullable String listCurrency,
        String availability,
        @Nullable String reason,
        @Nullable Integer leftCount,
        @Nullable BigDecimal rating,
        @Nullable Integer reviews,
        @Nullable List<IncomingVariant> variants,
        String details,
        String evidence,
        String at) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** @param identity what it says of itself, where that is kept with it: what is known already is kept elsewhere */
    static IncomingOffer of(Observation seen, Optional<Standing> standing, Optional<Identity> identity) {
        Facts facts = seen.facts();
        return new IncomingOffer(
                standing.map(known -> known.offer().value()).orElse(null),
                standing.map(known -> known.product().value()).orElse(null),
                seen.externalId(),
                seen.url().toString(),
                Keys.ofUrl(seen.url()),
                Keys.host(seen.url()),
                facts.name(),
                facts.brand().orElse(null),
                facts.description().orElse(null),
                facts.category(),
                facts.sku().orElse(null),
                facts.sku().map(Keys::ofSku).orElse(null),
                facts.gtin().orElse(null),
                identity.flatMap(Identity::gtin).orElse(null),
                identity.flatMap(Identity::likeness).orElse(null),
                identity.map(Identity::traits).orElse(Map.of()),
                facts.mpn().orElse(null),
                identity.flatMap(Identity::mpn).orElse(null),
                facts.image().map(URI::toString).orElse(null),
                facts.facets(),
                seen.price().map(Money::amount).orElse(null),
                seen.price().map(Money::currency).orElse(null),
                seen.listPrice().map(Money::amount).orElse(null),
                seen.listPrice().map(Money::currency).orElse(null),
                seen.stock().availability().name().toLowerCase(Locale.ROOT),
                seen.stock().reason().orElse(null),
                seen.stock().left().orElse(null),
                seen.rating().map(Rating::ofFive).orElse(null),
                seen.rating().flatMap(Rating::reviews).orElse(null),
                IncomingVariant.of(seen.variants()),
                Details.of(seen).toString(),
                seen.evidence(),
                seen.at().toString());
    }

    /** The same, as an offer of a product that is there already. */
    IncomingOffer of(long known) {
        return new IncomingOffer(
                offer,
                known,
                externalId,
                url,
                urlKey,
                host,
                name,
                brand,
                description,
                category,
                sku,
                skuKey,
                gtin,
                gtinKey,
                likeness,
                traits,
                mpn,
                mpnKey,
                image,
                facets,
                priceAmount,
                priceCurrency,
                listAmount,
                listCurrency,
                availability,
                reason,
                leftCount,
                rating,
                reviews,
                variants,
                details,
                evidence,
                at);
    }

    /** Rows of this or another type with columns named alike, as {@code jsonb_populate_recordset} takes them. */
    static String json(List<?> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A batch cannot be written as JSON", failure);
        }
    }
}
