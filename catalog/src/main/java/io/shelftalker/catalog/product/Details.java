package io.shelftalker.catalog.product;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** A fingerprint of what an observation says beside price and stock: equal ones say the same. */
final class Details {
    private Details() {}

    static UUID of(Observation observation) {
        Facts facts = observation.facts();
        StringBuilder all = new StringBuilder();
        List.of(
                        observation.url(),
                        observation.listPrice(),
                        facts.name(),
                        facts.brand(),
                        facts.description(),
                        facts.category(),
                        facts.sku(),
                        facts.gtin(),
                        facts.mpn(),
                        facts.image(),
                        new TreeMap<>(facts.facets()))
                .forEach(part -> append(all, part.toString()));
        // Nothing where there is none, so that most fingerprints of earlier versions stay what they are.
        observation.rating().ifPresent(rating -> append(all, rating.toString()));
        observation.variants().forEach(variant -> append(all, variant.toString()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder all, String part) {
        all.append(part.length()).append(':').append(part);
    }
}
