package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Place;
import java.util.Optional;

/** A store as people are shown it. */
record StoreView(String name, Optional<String> address, Optional<String> city, Optional<Place> place) {}
