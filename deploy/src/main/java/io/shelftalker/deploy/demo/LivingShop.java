package io.shelftalker.deploy.demo;

import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Lets believable things happen in a shop, one at a time: a price moves, something sells out or comes back. Prices
 * stay within 30 % of those the shop opened with, and return to them. When is the caller's affair.
 */
public final class LivingShop {
    private final ShopSite shop;
    private final Map<String, ShopProduct> originals;
    private final RandomGenerator random;
    private String lastSku = "";

    /** The originals are the products as the shop first opened, also where it goes on from a saved state. */
    public LivingShop(ShopSite shop, List<ShopProduct> originals, RandomGenerator random) {
        this.shop = shop;
        this.originals = originals.stream().collect(Collectors.toMap(ShopProduct::sku, Function.identity()));
        this.random = random;
    }

    /** A product before and after what happened to it. */
    public record Change(String sku, String name, ShopProduct before, ShopProduct after) {}

    /**
     * Makes one change: to a watched product while there is one that can change, else to any; not twice in a row to
     * the same where there is another. Throws {@link IllegalStateException} where nothing can change.
     */
    public synchronized Change changeSomething(Set<String> watchedSkus) {
        var before = choose(watchedSkus);
        var after = next(before, originals.getOrDefault(before.sku(), before));
        shop.change(before.sku(), _ -> after);
        lastSku = before.sku();
        return new Change(before.sku(), before.name().en(), before, after);
    }

    private ShopProduct choose(Set<String> watchedSkus) {
        var able = shop.products().stream()
                .filter(product -> product.stock() != Stock.DISCONTINUED)
                .toList();
        var watched = able.stream()
                .filter(product -> watchedSkus.contains(product.sku()))
                .toList();
        var among = watched.isEmpty() ? able : watched;
        var others =
                among.stream().filter(product -> !product.sku().equals(lastSku)).toList();
        return pick(others.isEmpty() ? among : others);
    }

    private ShopProduct next(ShopProduct product, ShopProduct original) {
        if (product.stock() == Stock.OUT) {
            return backInStock(product, original);
        }
        var sellsOut = product.stock() == Stock.IN || product.stock() == Stock.LIMITED;
        var prices = PriceMoves.from(product.price(), original.price());
        if (prices.isEmpty() || (sellsOut && random.nextInt(100) < 20)) {
            return product.withStock(Stock.OUT);
        }
        var home = prices.contains(original.price()) && random.nextBoolean();
        return repriced(product, home ? original.price() : pick(prices), original);
    }

    private static ShopProduct backInStock(ShopProduct product, ShopProduct original) {
        var left = original.quantityLeft();
        if (left != null) {
            return product.withQuantityLeft(left);
        }
        return product.withStock(original.stock() == Stock.OUT ? Stock.IN : original.stock());
    }

    /** A price below the first one is a sale, and says from what; the shop's own sales keep their list price. */
    private static ShopProduct repriced(ShopProduct product, BigDecimal price, ShopProduct original) {
        var first = original.listPrice() != null ? original.listPrice() : original.price();
        return product.withPrice(price).withListPrice(price.compareTo(first) < 0 ? first : null);
    }

    private <T> T pick(List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalStateException("No product of the shop can change");
        }
        return list.get(random.nextInt(list.size()));
    }
}
