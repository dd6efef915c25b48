package io.shelftalker.scraper.markup;

import java.util.Optional;

/**
 * What markup says that one store has.
 *
 * @param id its branch code, else whatever tells it from others
 * @param availability the schema.org name, such as {@code InStock}
 * @param left how many are there, also none
 */
public record StoreOffer(
        String id,
        Optional<String> name,
        Optional<String> address,
        Optional<String> city,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<String> availability,
        Optional<Integer> left) {}
