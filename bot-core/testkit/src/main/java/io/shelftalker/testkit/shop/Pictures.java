package io.shelftalker.testkit.shop;

import java.util.Optional;

/** Where a shop's pictures come from. */
@FunctionalInterface
public interface Pictures {
    /** The picture of a product as PNG, or empty where it has none. Called for each request. */
    Optional<byte[]> png(ShopProduct product);
}
