package io.shelftalker.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.shop.Gtin;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShopTest {
    private static final Pattern LOOSE_FRENCH = Pattern.compile(" [:;?!»%$]|« |['~]|\\d (ml|cm|g|L|m|W)\\b");

    private final List<ShopProduct> products = SampleShop.products();

    @Test
    void hasManyProductsInEightCategories() {
        assertTrue(products.size() >= 64, products.size() + " products");
        assertEquals(8, distinct(product -> product.category().getFirst()));
        assertEquals(products.size(), distinct(ShopProduct::slug));
        assertEquals(products.size(), distinct(ShopProduct::sku));
        assertEquals(products.size(), distinct(product -> product.name().en()));
        assertEquals(products.size(), distinct(product -> product.name().fr()));
    }

    @Test
    void numbersItsGoodsWithinTheRangeOfNoBrand() {
        for (var product : products) {
            var gtin = product.gtin();
            assertNotNull(gtin, product.slug());
            assertTrue(Gtin.isValid(gtin) && gtin.startsWith("2"), product.slug() + " " + gtin);
        }
        assertEquals(products.size(), distinct(product -> String.valueOf(product.gtin())));
    }

    @Test
    void speaksBothLanguagesWithTheirTypography() {
        for (var product : products) {
            var french = product.name().fr() + "\n" + product.description().fr();
            assertFalse(LOOSE_FRENCH.matcher(french).find(), french);
            assertNotEquals(product.name().en(), product.name().fr());
            assertTrue(product.description().en().length() > 60, product.slug());
            assertTrue(product.description().fr().length() > 60, product.slug());
        }
        assertTrue(products.stream().anyMatch(product -> product.name().fr().contains("«\u00a0")));
    }

    @Test
    void sellsWhatTheConversationsSpeakOf() {
        var prices = products.stream().collect(Collectors.toMap(p -> p.name().en(), ShopProduct::price));
        Map.of(
                        "Copper Gooseneck Kettle, 1 L", "64.00",
                        "Ember Oak Pinot Noir 2022", "18.40",
                        "Silent River Pinot Noir 2021", "24.10",
                        "Larkspur Closed-Back Headphones", "149.00",
                        "Granite Tent, 2 person", "189.00")
                .forEach((name, price) -> assertEquals(new BigDecimal(price), prices.get(name), name));
    }

    @Test
    void isInEveryStateOfStockWithSomeSales() {
        assertEquals(
                EnumSet.allOf(Stock.class),
                products.stream()
                        .map(ShopProduct::stock)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stock.class))));
        assertTrue(products.stream().allMatch(p -> (p.quantityLeft() != null) == (p.stock() == Stock.LIMITED)));
        var sales =
                products.stream().filter(product -> product.listPrice() != null).toList();
        assertTrue(sales.size() >= 5);
        assertTrue(sales.stream().allMatch(p -> p.price().compareTo(p.listPrice()) < 0));
        assertTrue(products.stream().allMatch(product -> product.currency().equals("CAD")));
    }

    @Test
    void hasASmallPictureOfItsOwnForEachProduct() throws IOException {
        for (var product : products) {
            try (var in = SampleShop.class.getResourceAsStream("shop/img/" + product.slug() + ".png")) {
                assertNotNull(in, product.slug());
                var bytes = in.readAllBytes();
                assertTrue(bytes.length <= 20_000, product.slug() + " " + bytes.length);
                var image = ImageIO.read(new ByteArrayInputStream(bytes));
                assertEquals(List.of(640, 640), List.of(image.getWidth(), image.getHeight()));
            }
        }
        try (Stream<Path> pictures = Files.list(Path.of(resource("shop/img")))) {
            assertEquals(products.size(), pictures.count());
        }
    }

    @Test
    void goesOnWithTheSameShopAfterARestart(@TempDir Path folder) {
        var state = folder.resolve("shop.json");
        try (var shop = SampleShop.open(0, state)) {
            assertEquals(products, shop.products());
            shop.change("KIT-107", kettle -> kettle.withPrice("52.00"));
            shop.remove("WIN-107");
            SampleShop.save(shop, state);
            try (var again = SampleShop.open(0, state)) {
                assertEquals(shop.stock(), again.stock());
                assertEquals(new BigDecimal("52.00"), again.product("KIT-107").price());
            }
        }
    }

    @Test
    void saysWhichStateFileItCannotRead(@TempDir Path folder) throws IOException {
        var state = Files.writeString(folder.resolve("shop.json"), "[{");
        var failure = assertThrows(UncheckedIOException.class, () -> SampleShop.open(0, state));
        assertTrue(String.valueOf(failure.getMessage()).contains(state + "; delete it"));
    }

    private long distinct(Function<ShopProduct, String> what) {
        return products.stream().map(what).distinct().count();
    }

    private static URI resource(String name) {
        try {
            return SampleShop.class.getResource(name).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
