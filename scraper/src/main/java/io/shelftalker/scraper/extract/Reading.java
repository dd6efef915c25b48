package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one extractor read of one product.
 *
 * @param category path from the widest category to the narrowest
 * @param facets attributes by their names in lower case
 */
record Reading(
        Optional<String> name,
        Optional<String> brand,
        Optional<String> description,
        List<String> category,
        Codes codes,
        Optional<String> image,
        Offered offer,
        Map<String, String> facets) {

    /** The numbers that a product is known by. @param gtin with a right check digit */
    record Codes(Optional<String> sku, Optional<String> gtin, Optional<String> mpn) {
        static final Codes NONE = new Codes(Optional.empty(), Optional.empty(), Optional.empty());

        Codes or(Codes other) {
            return new Codes(sku.or(other::sku), gtin.or(other::gtin), mpn.or(other::mpn));
        }
    }

    /** This reading, and what another one knows that this one does not. */
    Reading or(Reading other) {
        return new Reading(
                name.or(other::name),
                brand.or(other::brand),
                description.or(other::description),
                category.isEmpty() ? other.category : category,
                codes.or(other.codes),
                image.or(other::image),
                offer.or(other.offer),
                facets.isEmpty() ? other.facets : facets);
    }

    boolean saysMoreWith(Reading other) {
        return !or(other).equals(this);
    }

    /** Whether there is a way to buy it, which a page that only mentions a product does not have. */
    boolean isForSale() {
        return offer.price().isPresent() || !offer.stock().equals(Stock.UNKNOWN);
    }
}
