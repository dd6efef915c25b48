package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Rating;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes an observation for the catalog of what is believed of a page's product. */
final class Observed {
    private Observed() {}

    /** Empty where the product has no name. */
    static Optional<Observation> of(Page page, Reading reading, Instant at) {
        URI canonical = page.canonical();
        return reading.value(Field.NAME)
                .map(name -> new Observation(
                        canonical.toString(),
                        canonical,
                        facts(page, name, reading),
                        reading.price().flatMap(Price::money),
                        reading.price()
                                .filter(price -> !price.isOpen())
                                .flatMap(price -> reading.listPrice())
                                .flatMap(Price::money),
                        reading.stock(),
                        at,
                        reading.evidence(),
                        reading.value(Field.STORES).orElse(List.of()),
                        rating(reading),
                        variants(reading)));
    }

    private static Optional<Rating> rating(Reading reading) {
        return reading.value(Field.RATING).flatMap(ofFive -> Rating.of(ofFive, reading.value(Field.REVIEW_COUNT)));
    }

    /** A product that has but one form is that form. */
    private static List<VariantOffer> variants(Reading reading) {
        List<Variant> variants = reading.value(Field.VARIANTS).orElse(List.of());
        Optional<String> currency = reading.price().flatMap(Price::currency);
        return variants.size() < 2
                ? List.of()
                : variants.stream().map(variant -> variant.offer(currency)).toList();
    }

    private static Facts facts(Page page, String name, Reading reading) {
        return new Facts(
                name,
                reading.value(Field.BRAND),
                reading.value(Field.DESCRIPTION),
                reading.value(Field.CATEGORY).orElse(List.of()),
                reading.value(Field.SKU),
                reading.value(Field.GTIN),
                reading.value(Field.MPN),
                image(page, reading),
                facets(reading));
    }

    private static Optional<URI> image(Page page, Reading reading) {
        return reading.value(Field.IMAGES)
                .flatMap(images -> images.stream().findFirst())
                .flatMap(image -> Urls.absolute(page.url(), image));
    }

    /** What each extractor adds to what the more believed ones say. */
    private static Map<String, String> facets(Reading reading) {
        Map<String, String> facets = new TreeMap<>();
        reading.said(Field.FACETS).forEach(claim -> claim.value().forEach(facets::putIfAbsent));
        reading.value(Field.VARIANTS).flatMap(Variant::told).ifPresent(told -> facets.putIfAbsent("variants", told));
        reading.value(Field.CONDITION)
                .filter(condition -> !condition.equals("NewCondition"))
                .ifPresent(condition -> facets.putIfAbsent(
                        "condition", condition.replace("Condition", "").toLowerCase(Locale.ROOT)));
        return facets;
    }
}
