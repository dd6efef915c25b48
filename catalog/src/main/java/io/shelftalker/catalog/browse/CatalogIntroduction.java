package io.shelftalker.catalog.browse;

import io.shelftalker.core.welcome.Introduction;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Says how many products there are, and whose. */
@Singleton
final class CatalogIntroduction implements Introduction {
    /** A greeting does not wait for more to be counted. */
    private static final int MOST = 10_000;

    private final Products products;
    private final Shelves shelves;

    CatalogIntroduction(Products products, Shelves shelves) {
        this.products = products;
        this.shelves = shelves;
    }

    @Override
    public Phrase says(Handle handle) {
        int known = shelves.count(handle, MOST + 1);
        List<String> vendors = products.vendors(handle);
        if (known == 0 || vendors.isEmpty()) {
            return Phrase.of("introduction.empty");
        }
        String names = String.join(", ", vendors);
        return known > MOST
                ? Phrase.of("introduction.many", MOST, names)
                : Phrase.of("introduction.products", known, names);
    }
}
