package io.shelftalker.testkit.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedProductsTest {
    @Test
    void areTheSameForTheSameSeedHoweverMany() {
        var few = GeneratedProducts.of(100, 42);
        var many = GeneratedProducts.of(1_000_000, 42);
        assertEquals(few.stream().toList(), many.stream().limit(100).toList());
        assertNotEquals(few.get(7), GeneratedProducts.of(100, 43).get(7));
    }

    @Test
    void areAllDifferentAndWellFormed() {
        var products = GeneratedProducts.of(5_000, 1).stream().toList();
        assertEquals(5_000, products.stream().map(ShopProduct::slug).distinct().count());
        assertEquals(5_000, products.stream().map(ShopProduct::sku).distinct().count());
        assertTrue(products.stream().allMatch(product -> product.gtin() != null && Gtin.isValid(product.gtin())));
        assertTrue(products.stream().allMatch(product -> product.price().signum() > 0));
        assertEquals(
                7,
                products.stream()
                        .collect(Collectors.groupingBy(ShopProduct::stock))
                        .size());
    }

    @Test
    void areFoundByTheirSlugsAndNoOthers() {
        var products = GeneratedProducts.of(1_000_000, 1);
        var last = products.get(999_999);
        assertEquals(999_999, products.positionOfSlug(last.slug()).orElseThrow());
        assertTrue(products.positionOfSlug("another-thing-g0999999").isEmpty());
        assertTrue(GeneratedProducts.of(10, 1).positionOfSku("G0000010").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> GeneratedProducts.of(1_000_001, 1));
    }

    @Test
    void areServedChangedAndRemovedLikeAnyOther() {
        var products = GeneratedProducts.of(1_000_000, 1);
        var settings = ShopSettings.defaults().withSitemapParts(50_000, false);
        try (var shop = ShopSite.open(settings, products)) {
            var one = products.get(500_000);
            shop.change(one.sku(), product -> product.withPrice("1234.50"));
            assertTrue(ShopReader.text(shop.url(one)).contains("$1,234.50"));
            shop.remove(one.sku());
            assertEquals(404, ShopReader.get(shop.url(one)).statusCode());
            assertEquals(20, ShopReader.text(shop.sitemapUrl()).split("<sitemap>", -1).length - 1);
        }
    }
}
