package io.shelftalker.testkit.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Products given one by one; a slug or SKU used twice is refused. */
final class ListedProducts implements Assortment {
    private final List<ShopProduct> products;
    private final Map<String, Integer> bySlug = new HashMap<>();
    private final Map<String, Integer> bySku = new HashMap<>();

    ListedProducts(List<ShopProduct> products) {
        this.products = List.copyOf(products);
        for (var position = 0; position < this.products.size(); position++) {
            var product = this.products.get(position);
            if (bySlug.put(product.slug(), position) != null || bySku.put(product.sku(), position) != null) {
                throw new IllegalArgumentException("Two products named " + product.slug() + " or " + product.sku());
            }
        }
    }

    @Override
    public int size() {
        return products.size();
    }

    @Override
    public ShopProduct get(int position) {
        return products.get(position);
    }

    @Override
    public OptionalInt positionOfSlug(String slug) {
        return found(bySlug.getOrDefault(slug, -1));
    }

    @Override
    public OptionalInt positionOfSku(String sku) {
        return found(bySku.getOrDefault(sku, -1));
    }

    private static OptionalInt found(int position) {
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
