package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.bench.Victim;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that read a shop are killed in the middle of it, one after the other. Another shopkeeper's database, read by
 * processes that nobody kills, shows what it must come to.
 */
@Tag("slow")
class CrawlKillsTest {
    private static final int PRODUCTS = 1_200;
    private static final int KILLS = 3;
    /** The most pages that a worker holds at once: 16 ahead for each of 8 readers, and half as many under way. */
    private static final int CLAIMED = 192;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private final ShopSite shop =
            ShopSite.open(ShopSettings.defaults().withSitemapParts(300, true), GeneratedProducts.of(PRODUCTS, 5));
    private final Reading killed = new Reading(shop);
    private final Reading calm = new Reading(shop);
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        shop.close();
        killed.close();
        calm.close();
    }

    @Test
    void comeToTheSameAsIfNobodyWasKilled() throws IOException, InterruptedException {
        readWithKills();
        readInPeace();
        changeSome();
        readWithKills();
        readInPeace();

        assertThat(catalog(killed)).hasSize(PRODUCTS + 5).isEqualTo(catalog(calm));
        assertThat(events(killed)).hasSize(45).isEqualTo(events(calm));
        assertThat(spans(killed)).isEqualTo(spans(calm));
        assertThat(runs(killed)).hasSize(2).isEqualTo(runs(calm));
    }

    /** The first is killed while it reads the list, the others in the middle of the pages. */
    private void readWithKills() throws IOException, InterruptedException {
        shop.requests().clear();
        for (int kill = 0; kill < KILLS; kill++) {
            int more = kill == 0 ? 1 + random.nextInt(5) : 40 + random.nextInt(PRODUCTS / (KILLS + 1));
            long before = shop.requests().total();
            Victim victim = scrape(killed);
            assertThat(shop.requests().awaitTotal(before + more, PATIENCE)).isTrue();
            assertThat(victim.await(Duration.ZERO)).isEmpty();
            victim.kill();
            killed.endLeases();
        }
        assertThat(scrape(killed).await(PATIENCE)).hasValue(0);
        assertNothingAskedForInVain();
    }

    private void assertNothingAskedForInVain() {
        List<Long> asked = shop.requests().paths().stream()
                .filter(path -> path.startsWith("/p/"))
                .map(shop.requests()::of)
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(PRODUCTS).allMatch(times -> times <= 1 + KILLS);
        assertThat(asked.stream().mapToLong(Long::longValue).sum())
                .isLessThanOrEqualTo(asked.size() + (long) KILLS * CLAIMED);
    }

    private void readInPeace() throws IOException, InterruptedException {
        assertThat(scrape(calm).await(PATIENCE)).hasValue(0);
    }

    private Victim scrape(Reading reading) throws IOException {
        return reading.start(directory, "--delay=0", "--concurrency=8");
    }

    /** 20 prices, 10 sold out, 10 back, 5 new: few enough to be believed. */
    private void changeSome() {
        List<ShopProduct> products = shop.products();
        products.stream().limit(20).forEach(product -> shop.change(product.sku(), CrawlKillsTest::cheaper));
        stocked(products, Stock.IN, Stock.OUT);
        stocked(products, Stock.OUT, Stock.IN);
        IntStream.range(0, 5)
                .mapToObj(number -> ShopProduct.named("N" + number, "New Pot " + number, "12.50"))
                .forEach(shop::add);
    }

    private void stocked(List<ShopProduct> products, Stock before, Stock after) {
        products.stream()
                .skip(20)
                .filter(product -> product.stock() == before)
                .limit(10)
                .forEach(product -> shop.change(product.sku(), known -> known.withStock(after)));
    }

    private static ShopProduct cheaper(ShopProduct product) {
        return product.withPrice(product.price().multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.HALF_UP));
    }

    private static List<String> catalog(Reading reading) {
        return reading.texts("""
                select concat_ws(' ', external_id, price_amount, price_currency, availability, reason, listed, details)
                from offer order by external_id
                """);
    }

    private static List<String> events(Reading reading) {
        return reading.texts("""
                select concat_ws(' ', kind, external_id, before_amount, after_amount, currency)
                from catalog_event join offer using (product) order by external_id, kind
                """);
    }

    private static List<String> spans(Reading reading) {
        return reading.texts("""
                select concat_ws(' ', external_id, amount, currency, upper_inf(during))
                from price_span join offer on offer.id = offer order by external_id, lower(during)
                """);
    }

    private static List<String> runs(Reading reading) {
        return reading.texts("""
                select concat_ws(' ', state, is_first, listed, due, fetched, unchanged, products, other_pages, failed,
                  blocked, added, repriced, restocked, sold_out, described, delisted)
                from run order by id
                """);
    }
}
