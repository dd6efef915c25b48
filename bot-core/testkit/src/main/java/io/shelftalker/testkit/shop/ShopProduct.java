package io.shelftalker.testkit.shop;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product of a shop, whole, in the shape of {@code products.json}.
 *
 * @param slug its place in the shop, as in {@code /p/{slug}}; never changes
 * @param sku the shop's own number; never changes
 * @param gtin 13 digits, or null
 * @param category the path from the widest, as "Wine", "Red wine"
 * @param listPrice what it cost before, shown struck through, or null
 * @param quantityLeft how many are left, where the shop says so, or null
 * @param size as printed, "750 ml", or null
 * @param facets further properties in the order shown, as country, colour
 */
public record ShopProduct(
        String slug,
        String sku,
        @Nullable String gtin,
        @Nullable String mpn,
        Bilingual name,
        String brand,
        Bilingual description,
        List<String> category,
        BigDecimal price,
        String currency,
        @Nullable BigDecimal listPrice,
        Stock stock,
        @Nullable Integer quantityLeft,
        @Nullable String size,
        Map<String, String> facets,
        @Nullable Rating rating) {

    public ShopProduct {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("'" + slug + "' is no slug: use a-z, 0-9 and single hyphens");
        }
        if (category.isEmpty()) {
            throw new IllegalArgumentException("Product " + sku + " needs a category");
        }
        category = List.copyOf(category);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** A plain product in stock for tests: the slug is the name in lower case, the currency CAD. */
    public static ShopProduct named(String sku, String name, String price) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var words = Bilingual.same(name);
        return new ShopProduct(
                slug,
                sku,
                null,
                null,
                words,
                "Brindille",
                Bilingual.same(name + ", well made."),
                List.of("Sundries"),
                new BigDecimal(price),
                "CAD",
                null,
                Stock.IN,
                null,
                null,
                Map.of(),
                null);
    }

    public ShopProduct withPrice(String amount) {
        return withPrice(new BigDecimal(amount));
    }

    public ShopProduct withPrice(BigDecimal amount) {
        return offered(amount, currency, listPrice, stock, quantityLeft);
    }

    public ShopProduct withListPrice(@Nullable BigDecimal amount) {
        return offered(price, currency, amount, stock, quantityLeft);
    }

    public ShopProduct withCurrency(String code) {
        return offered(price, code, listPrice, stock, quantityLeft);
    }

    /** In another state of stock; what was said of a quantity is forgotten. */
    public ShopProduct withStock(Stock now) {
        return offered(price, currency, listPrice, now, null);
    }

    /** The last few. */
    public ShopProduct withQuantityLeft(int quantity) {
        return offered(price, currency, listPrice, Stock.LIMITED, quantity);
    }

    public ShopProduct withName(Bilingual words) {
        return described(words, description, category);
    }

    public ShopProduct withDescription(Bilingual words) {
        return described(name, words, category);
    }

    public ShopProduct withCategory(String... path) {
        return described(name, description, List.of(path));
    }

    private ShopProduct offered(
            BigDecimal cost, String code, @Nullable BigDecimal before, Stock now, @Nullable Integer left) {
        return new ShopProduct(
                slug,
                sku,
                gtin,
                mpn,
                name,
                brand,
                description,
                category,
                cost,
                code,
                before,
                now,
                left,
                size,
                facets,
                rating);
    }

    private ShopProduct described(Bilingual called, Bilingual words, List<String> path) {
        return new ShopProduct(
                slug,
                sku,
                gtin,
                mpn,
                called,
                brand,
                words,
                path,
                price,
                currency,
                listPrice,
                stock,
                quantityLeft,
                size,
                facets,
                rating);
    }
}
