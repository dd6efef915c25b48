package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.i18n.Money;
import java.net.URI;
import java.util.Optional;

/** What a shop asks for a product that another shop has a better offer for. */
public record OtherOffer(String vendor, URI url, Optional<Money> price, Availability availability) {}
