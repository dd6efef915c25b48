package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.ShopStore;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that may ask less than there is to ask, where each store has to be asked about each product. */
class StockRoundsTest {
    private static final int PRODUCTS = 4;
    private static final int STORES = 5;

    private final ReadShop read = ReadShop.of(PRODUCTS);

    @BeforeEach
    void open() {
        for (int store = 0; store < STORES; store++) {
            read.shop.openStores(new ShopStore("S" + store, "Store " + store, "1 rue X", "Lyon", 45.7, 4.8 + store));
            for (int number = 0; number < PRODUCTS; number++) {
                read.shop.shelve("K" + number, "S" + store, 1 + store);
            }
        }
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void everyStoreIsAskedOnceBeforeAnyIsAskedAgain() throws InterruptedException {
        rules(3);
        for (int run = 1; run <= 6; run++) {
            assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
            assertThat(asked()).hasSize(3 * run).doesNotHaveDuplicates();
        }
        // Each is asked about to the end before the next is begun.
        assertThat(IntStream.range(0, PRODUCTS).mapToLong(number -> times("K" + number)))
                .containsExactly(5L, 5L, 5L, 3L);

        read.run();

        assertThat(asked()).hasSize(PRODUCTS * STORES).doesNotHaveDuplicates();
        assertThat(known()).isEqualTo(PRODUCTS * STORES);
        read.shop.requests().clear();
        read.run();
        assertThat(asked()).isEmpty();
    }

    @Test
    void aProductCountsAsAskedAboutOnceAllItsStoresWereAsked() throws InterruptedException {
        rules(3);
        read.run();
        assertThat(texts("select external_id from stock_ask where not of_store and asked_at is not null"))
                .isEmpty();
        assertThat(texts("select asked_until from stock_ask where asked_until is not null"))
                .containsExactly("S2");

        read.run();

        assertThat(texts("select external_id from stock_ask where not of_store and asked_at is not null"))
                .containsExactly(read.shop.url() + "/p/kettle-0");
    }

    @Test
    void whatSomebodyWaitsForLeavesSomeToTheOthers() throws InterruptedException {
        rules(4);
        read.run();
        read.waitFor("kettle-3");
        for (int run = 0; run < PRODUCTS * STORES; run++) {
            read.run();
        }

        assertThat(asked().distinct()).hasSize(PRODUCTS * STORES);
        assertThat(times("K3")).isGreaterThan(2 * times("K0"));
    }

    @Test
    void whatSomebodyWaitsForTakesTurnsWithTheOthersWhereARunAsksOnce() throws InterruptedException {
        rules(1);
        read.run();
        read.waitFor("kettle-3");
        for (int run = 0; run < 12; run++) {
            read.run();
        }

        assertThat(times("K3")).isEqualTo(6);
        assertThat(asked().filter(path -> !path.endsWith("/K3.json")))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRoundThatWasHeldBeginsAgain() throws InterruptedException {
        rules(PRODUCTS * STORES);
        read.run();
        rules((PRODUCTS - 1) * STORES + 2);
        read.shop.fail(new Fault.NothingLeft(), Part.STOCK);
        IntStream.range(0, PRODUCTS).forEach(number -> read.waitFor("kettle-" + number));
        RunReport report = read.run();
        assertThat(report.state()).isEqualTo(RunState.HELD);
        // The last was looked at in two of its five stores, which is not most of them.
        assertThat(report.held().emptied()).isEqualTo(PRODUCTS - 1);
        assertThat(report.traits()).containsExactly(Trait.MORE_THAN_HALF, Trait.CLEARED_STORES);
        read.shop.heal();
        rules(PRODUCTS * STORES);
        read.shop.requests().clear();

        read.run();

        assertThat(asked()).hasSize(PRODUCTS * STORES).doesNotHaveDuplicates();
        assertThat(read.staged()).isZero();
        assertThat(texts("select availability from store_stock where availability <> 'in'"))
                .isEmpty();
    }

    private void rules(int most) {
        read.in(handle -> {
            read.beans.getBean(Sources.class).rule(handle, read.source.id(), """
                            {"stores": {
                              "directory": {"url": "/stores.json", "json": "data.stores", "id": "id", "name": "name"},
                              "stock": {"url": "/stores/{store}/stock/{sku}.json", "json": "items", "quantity": "qty",
                                "most": %d}}}
                            """.formatted(most));
            return true;
        });
    }

    /** What was asked for, as often as it was. */
    private Stream<String> asked() {
        return read.shop.requests().paths().stream()
                .filter(path -> path.matches("/stores/.*/stock/.*"))
                .flatMap(path ->
                        Stream.generate(() -> path).limit(read.shop.requests().of(path)));
    }

    private long times(String sku) {
        return asked().filter(path -> path.endsWith("/" + sku + ".json")).count();
    }

    private long known() {
        return texts("select availability from store_stock").size();
    }

    private List<String> texts(String sql) {
        return read.in(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
