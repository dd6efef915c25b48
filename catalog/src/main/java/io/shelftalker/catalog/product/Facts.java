package io.shelftalker.catalog.product;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a product is, apart from what it costs.
 *
 * @param category path from the widest category to the narrowest
 * @param gtin 8, 12, 13 or 14 digits with a right check digit
 * @param facets named attributes such as country, colour, size or grape
 */
public record Facts(
        String name,
        Optional<String> brand,
        Optional<String> description,
        List<String> category,
        Optional<String> sku,
        Optional<String> gtin,
        Optional<String> mpn,
        Optional<URI> image,
        Map<String, String> facets) {
    public Facts {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A product needs a name");
        }
        category = List.copyOf(category);
        facets = Map.copyOf(facets);
    }
}
