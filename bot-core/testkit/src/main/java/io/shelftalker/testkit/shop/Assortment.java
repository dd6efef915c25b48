package io.shelftalker.testkit.shop;

import java.util.OptionalInt;

/** What a shop opened with: products by position, found by slug and by SKU. */
sealed interface Assortment permits ListedProducts, GeneratedProducts {
    int size();

    ShopProduct get(int position);

    OptionalInt positionOfSlug(String slug);

    OptionalInt positionOfSku(String sku);
}
