package io.shelftalker.catalog.product;

import java.util.Optional;

/**
 * A place of a shop where people buy in person, as a page or a directory tells it.
 *
 * @param externalId what the source knows it by
 */
public record Store(
        String externalId,
        Optional<String> name,
        Optional<String> address,
        Optional<String> city,
        Optional<Place> place) {
    public Store {
        externalId = clean(externalId);
        if (externalId.isEmpty()) {
            throw new IllegalArgumentException("A store needs an id");
        }
        name = told(name);
        address = told(address);
        city = told(city);
    }

    /** A store of which only the id is told. */
    public static Store of(String externalId) {
        return new Store(externalId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> told(Optional<String> text) {
        return text.map(Store::clean).filter(told -> !told.isEmpty());
    }

    /** Without the one character that PostgreSQL cannot keep in a text. */
    private static String clean(String text) {
        return text.replace("\0", "").strip();
    }
}
