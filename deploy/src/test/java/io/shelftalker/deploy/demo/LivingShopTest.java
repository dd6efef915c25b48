package io.shelftalker.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LivingShopTest {
    private final List<ShopProduct> originals = SampleShop.products();
    private final ShopSite shop = SampleShop.open(0);
    private final LivingShop life = new LivingShop(shop, originals, new SplittableRandom(5));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void changesWatchedProductsFirst() {
        var watched = Set.of("KIT-107", "AUD-107");
        var changed = changes(20, watched).stream().map(LivingShop.Change::sku).toList();
        assertEquals(watched, Set.copyOf(changed));
        assertTrue(IntStream.range(1, 20).noneMatch(i -> changed.get(i).equals(changed.get(i - 1))));
    }

    @Test
    void changesAnythingWhereNothingIsWatched() {
        var skus = changes(200, Set.of()).stream().map(LivingShop.Change::sku).collect(Collectors.toSet());
        assertTrue(skus.size() > 40, skus.size() + " products changed");
        assertTrue(changes(1, Set.of("no such SKU")).getFirst().sku().length() > 3);
    }

    @Test
    void tellsWhatTheShopNowShows() {
        for (var change : changes(100, Set.of())) {
            assertNotEquals(change.before(), change.after());
            assertEquals(change.sku(), change.after().sku());
        }
        var last = changes(1, Set.of("CMP-107")).getFirst();
        assertEquals(last.after(), shop.product("CMP-107"));
        assertEquals("Granite Tent, 2 person", last.name());
        assertEquals(Stock.IN, last.after().stock());
    }

    @Test
    void movesPricesALittleAndNeverFarFromTheFirst() {
        var first = originals.stream().collect(Collectors.toMap(ShopProduct::sku, ShopProduct::price));
        var returned = new HashSet<String>();
        for (var change : changes(4_000, Set.of())) {
            var after = change.after().price();
            var original = first.getOrDefault(change.sku(), BigDecimal.ONE);
            assertTrue(share(after, original) <= 0.30, change + " left its range");
            if (after.compareTo(change.before().price()) != 0) {
                var move = share(after, change.before().price());
                assertTrue(move > 0.03 && move <= 0.20, change + " moved by " + move);
            }
            if (after.compareTo(original) == 0) {
                returned.add(change.sku());
            }
        }
        assertTrue(returned.size() > 50, returned.size() + " prices came back to the first");
    }

    @Test
    void namesAListPriceOnlyAboveThePrice() {
        changes(1_000, Set.of());
        assertTrue(shop.products().stream()
                .allMatch(p -> p.listPrice() == null || p.price().compareTo(p.listPrice()) < 0));
    }

    @Test
    void whatSellsOutComesBackAsItWas() {
        var kettle = Set.of("AUD-107");
        var changes = changes(200, kettle);
        assertTrue(changes.stream().anyMatch(change -> change.after().stock() == Stock.OUT));
        assertTrue(changes.stream()
                .filter(change -> change.before().stock() == Stock.OUT)
                .allMatch(change -> Integer.valueOf(3).equals(change.after().quantityLeft())));
    }

    @Test
    void leavesMostOfTheShopInStock() {
        changes(2_000, Set.of());
        var out = shop.products().stream()
                .filter(product -> product.stock() == Stock.OUT)
                .count();
        assertTrue(out < originals.size() / 3, out + " sold out");
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        try (var other = SampleShop.open(0)) {
            var twin = new LivingShop(other, originals, new SplittableRandom(5));
            assertEquals(
                    changes(50, Set.of()),
                    IntStream.range(0, 50)
                            .mapToObj(_ -> twin.changeSomething(Set.of()))
                            .toList());
        }
    }

    @Test
    void offersNoPriceWhereNoneEndsWell() {
        assertEquals(List.of(), PriceMoves.from(new BigDecimal("0.10"), new BigDecimal("0.10")));
        assertEquals(
                List.of(new BigDecimal("2.00"), new BigDecimal("2.95"), new BigDecimal("3.00")),
                PriceMoves.from(new BigDecimal("2.50"), new BigDecimal("2.50")));
    }

    private List<LivingShop.Change> changes(int count, Set<String> watched) {
        return IntStream.range(0, count)
                .mapToObj(_ -> life.changeSomething(watched))
                .toList();
    }

    private static double share(BigDecimal price, BigDecimal of) {
        return price.subtract(of).abs().doubleValue() / of.doubleValue();
    }
}
