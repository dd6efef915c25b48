package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.testkit.shop.Bilingual;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated shop goes through three versions, some of them badly served: exactly what is true is told, once. */
class ShopVersionsTest {
    private static final int PRODUCTS = 300;
    private static final int PER_PART = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void tellExactlyWhatChanged(long seed) throws InterruptedException {
        try (ReadShop read = ReadShop.generated(GeneratedProducts.of(PRODUCTS, seed), PER_PART)) {
            new Story(read, new Random(seed)).tell();
        }
    }

    /** One shop, one random course of events. */
    private static final class Story {
        private final ReadShop read;
        private final Random random;
        private final Deque<ShopProduct> shuffled;
        private final Set<String> unreadable = new HashSet<>();
        private final Set<String> failed = new HashSet<>();
        private int seen;

        Story(ReadShop read, Random random) {
            this.read = read;
            this.random = random;
            List<ShopProduct> products = new ArrayList<>(read.shop.products());
            Collections.shuffle(products, random);
            this.shuffled = new ArrayDeque<>(products);
        }

        void tell() throws InterruptedException {
            assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
            Oracle oracle = new Oracle(read.shop.products());
            assertThat(told()).isEmpty();

            secondVersion();
            expect(RunState.PARTIAL, oracle.after(read.shop.products(), unreadable, true));
            expect(RunState.PARTIAL, oracle.after(read.shop.products(), unreadable, true));

            thirdVersion();
            read.shop.fail(new Fault.MissingPart(2), Part.SITEMAP);
            expect(RunState.PARTIAL, oracle.after(lookedAtWithout(2), unreadable, false));
            read.shop.heal();
            expect(RunState.HEALTHY, oracle.after(read.shop.products(), unreadable, true));
            expect(RunState.HEALTHY, oracle.after(read.shop.products(), unreadable, true));
        }

        private void secondVersion() {
            some(6, product -> true, this::reprice);
            some(4, product -> product.stock() == Stock.IN, product -> stock(product, Stock.OUT));
            some(4, product -> product.stock() == Stock.OUT, product -> stock(product, Stock.IN));
            some(4, product -> true, product -> read.shop.remove(product.sku()));
            some(10, product -> true, product -> read.shop.touch(product.sku()));
            some(4, product -> true, this::reword);
            some(4, product -> true, product -> hide(product, new Fault.Challenge(200)));
            some(4, product -> true, product -> hide(product, new Fault.SoftNotFound()));
            some(2, product -> true, product -> hide(product, new Fault.RedirectHome()));
            IntStream.range(0, 5)
                    .forEach(number ->
                            read.shop.add(ShopProduct.named("N" + number, "Fresh Pot " + number, number + 5 + ".50")));
        }

        private void thirdVersion() {
            read.shop.heal();
            failed.addAll(unreadable);
            unreadable.clear();
            some(4, product -> true, this::reprice);
            some(3, product -> product.stock() == Stock.IN, product -> stock(product, Stock.DISCONTINUED));
            some(3, product -> product.stock() == Stock.OUT, product -> stock(product, Stock.LIMITED));
            some(20, product -> true, product -> read.shop.touch(product.sku()));
        }

        /** Under its fault the page has news, which must not be told before it can be read. */
        private void hide(ShopProduct product, Fault fault) {
            reprice(product);
            read.shop.failProducts(fault, product.slug());
            unreadable.add(product.slug());
        }

        private void reprice(ShopProduct product) {
            BigDecimal factor = BigDecimal.valueOf(random.nextBoolean() ? 85 : 118, 2);
            read.shop.change(
                    product.sku(),
                    before -> before.withPrice(before.price()
                            .multiply(factor)
                            .setScale(2, RoundingMode.HALF_UP)
                            .add(new BigDecimal("0.01"))));
        }

        private void stock(ShopProduct product, Stock stock) {
            read.shop.change(product.sku(), before -> before.withStock(stock));
        }

        private void reword(ShopProduct product) {
            read.shop.change(product.sku(), before -> before.withDescription(Bilingual.same("In other words.")));
        }

        /** Takes products that nothing happened to yet. */
        private void some(int count, Predicate<ShopProduct> fitting, Consumer<ShopProduct> what) {
            List<ShopProduct> taken =
                    shuffled.stream().filter(fitting).limit(count).toList();
            assertThat(taken).hasSize(count);
            shuffled.removeAll(taken);
            taken.forEach(what);
        }

        /** What failed before is asked for again, though nothing lists it. */
        private List<ShopProduct> lookedAtWithout(int part) {
            int first = (part - 1) * PER_PART;
            Set<String> missing = new HashSet<>();
            IntStream.range(first, first + PER_PART)
                    .forEach(place -> missing.add(String.format(Locale.ROOT, "G%07d", place)));
            return read.shop.products().stream()
                    .filter(product -> !missing.contains(product.sku()) || failed.contains(product.slug()))
                    .toList();
        }

        private void expect(RunState state, List<String> news) throws InterruptedException {
            read.database.clock().advance(Duration.ofMinutes(20));
            RunReport report = read.run();
            assertThat(report.state()).isEqualTo(state);
            assertThat(told()).containsExactlyElementsOf(news);
        }

        private List<String> told() {
            List<CatalogEvent> log = read.log();
            List<String> told =
                    log.stream().skip(seen).map(this::words).sorted().toList();
            seen = log.size();
            return told;
        }

        private String words(CatalogEvent event) {
            if (!(event instanceof CatalogEvent.OfProduct ofProduct)) {
                return event.toString();
            }
            String line = event.getClass().getSimpleName() + " " + read.slug(ofProduct.product());
            return event instanceof CatalogEvent.PriceChanged change
                    ? line + " " + change.before() + " to " + change.after()
                    : line;
        }
    }
}
