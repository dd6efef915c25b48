package io.shelftalker.catalog.product;

import org.jspecify.annotations.Nullable;

/** A store, as a batch of them travels in one JSON parameter. */
record IncomingStore(
        String externalId,
        @Nullable String name,
        @Nullable String address,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static IncomingStore of(Store store) {
        return new IncomingStore(
                store.externalId(),
                store.name().orElse(null),
                store.address().orElse(null),
                store.city().orElse(null),
                store.place().map(Place::latitude).orElse(null),
                store.place().map(Place::longitude).orElse(null));
    }
}
