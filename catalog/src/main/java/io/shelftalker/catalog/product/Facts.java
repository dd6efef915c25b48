package io.shelftalker.catalog.product;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        name = clean(name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A product needs a name");
        }
        brand = brand.map(Facts::clean);
        description = description.map(Facts::clean);
        category = category.stream().map(Facts::clean).toList();
        sku = sku.map(Facts::clean);
        gtin = gtin.map(Facts::clean);
        mpn = mpn.map(Facts::clean);
        Map<String, String> kept = new TreeMap<>();
        facets.forEach((facet, value) -> kept.put(clean(facet), clean(value)));
        facets = Map.copyOf(kept);
    }

    /** Without the one character that PostgreSQL cannot keep in a text. */
    private static String clean(String text) {
        return text.replace("\0", "").strip();
    }
}
