package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.ShopStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores and what they have, from a directory and a stock endpoint that an operator's rules name. */
class StoreRunTest {
    private static final String DIRECTORY = """
            "directory": {"url": "/stores.json", "json": "data.stores", "id": "id", "name": "name",
              "city": "address.city", "address": "address.street", "latitude": "geo.lat", "longitude": "geo.lng"}""";
    private static final String BY_PRODUCT =
            "\"stock\": {\"url\": \"/stock/{sku}.json\", \"json\": \"stores\", \"id\": \"id\", \"quantity\": \"qty\"}";
    private static final String BY_STORE =
            "\"stock\": {\"url\": \"/stores/{store}/stock.json\", \"json\": \"items\", \"of\": \"sku\", \"quantity\": \"qty\"}";
    private static final int PRODUCTS = 20;
    private static final List<Fault> FAULTS = List.of(
            new Fault.Status(500),
            new Fault.Status(404),
            new Fault.Challenge(200),
            new Fault.EmptyPage(),
            new Fault.EmptyList(),
            new Fault.CutShort(),
            new Fault.Dropped(true),
            new Fault.LoginRedirect(),
            new Fault.GzipBomb(1L << 30));

    private final ReadShop read = ReadShop.of(PRODUCTS);

    @BeforeEach
    void open() {
        read.shop.openStores(
                new ShopStore("L1", "Laurier", "160 avenue Laurier", "Montréal", 45.5223, -73.5935),
                new ShopStore("S1", "Sainte-Foy", "2 rue du Campanile", "Québec", 46.7726, -71.2773),
                new ShopStore("V1", "Verdun", "4816 rue Wellington", "Montréal", 45.4583, -73.5716));
        for (int number = 0; number < PRODUCTS; number++) {
            read.shop.shelve("K" + number, "L1", 4);
            read.shop.shelve("K" + number, "V1", 2);
            read.shop.shelve("K" + number, "S1", 0);
        }
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void theFirstRunLearnsOfStoresAndOfWhatTheyHaveAndTellsNothing() throws InterruptedException {
        rules(BY_PRODUCT);
        RunReport report = read.run();
        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.applied().all()).isEqualTo(PRODUCTS);

        assertThat(texts("select concat_ws(' ', external_id, name, city, latitude) from store order by 1"))
                .containsExactly(
                        "L1 Laurier Montréal 45.5223", "S1 Sainte-Foy Québec 46.7726", "V1 Verdun Montréal 45.4583");
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();
    }

    @Test
    void tellsWhatSellsOutAndReturnsInAStoreOnce() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        read.shop.shelve("K3", "L1", 0);
        read.shop.shelve("K3", "S1", 7);
        nextDay();
        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);
        nextDay();
        read.run();

        assertThat(read.events()).containsExactly("RestockedAt", "SoldOutAt");
        assertThat(stock("kettle-3")).containsExactly("L1 out", "S1 in 7", "V1 in 2");
    }

    @Test
    void listsOfSingleStoresSayTheSame() throws InterruptedException {
        rules(BY_STORE);
        read.run();
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");

        read.shop.shelve("K3", "L1", 0);
        nextDay();
        read.shop.requests().clear();
        read.run();

        assertThat(read.events()).containsExactly("SoldOutAt");
        assertThat(read.shop.requests().of("/stores/L1/stock.json")).isEqualTo(1);
    }

    @Test
    void whatSellsOutInOneStoreHoldsNothingWhereTheOthersHadNoTurnYet() throws InterruptedException {
        for (int number = 0; number < PRODUCTS; number++) {
            read.shop.shelve("K" + number, "S1", 3);
        }
        rules(BY_STORE);
        read.run();
        IntStream.range(0, 9).forEach(number -> read.shop.shelve("K" + number, "L1", 0));
        rules(BY_STORE.replace("\"of\":", "\"most\": 1, \"of\":"));
        nextDay();
        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.applied().emptied()).isZero();
        assertThat(read.events()).hasSize(9).containsOnly("SoldOutAt");
    }

    @Test
    void aLieThatComesStoreByStoreIsHeldAtTheFirst() throws InterruptedException {
        rules(BY_STORE);
        read.run();
        rules(BY_STORE.replace("\"of\":", "\"most\": 1, \"of\":"));
        read.shop.fail(new Fault.NothingLeft(), Part.STOCK);
        for (int run = 0; run < 4; run++) {
            nextDay();
            RunReport report = read.run();

            assertThat(report.state()).isEqualTo(RunState.HELD);
            assertThat(report.traits()).containsExactly(Trait.CLEARED_STORES);
            assertThat(read.said(report, Locale.ENGLISH)).contains("store would have lost most of what it had");
        }
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();
        assertThat(texts("select store from store_tally")).isEmpty();
    }

    @Test
    void asksSeldomButForWhatSomebodyWaitsForAndWhatChanged() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        read.waitFor("kettle-5");
        read.shop.change("K7", kettle -> kettle.withPrice("9.00"));
        read.shop.requests().clear();
        read.database.clock().advance(Duration.ofMinutes(15));

        read.run();

        assertThat(read.shop.requests().paths().stream().filter(path -> path.startsWith("/sto")))
                .containsExactlyInAnyOrder("/stock/K5.json", "/stock/K7.json");
    }

    @Test
    void aRunAsksNoMoreThanItMayAndGoesOnInTheNext() throws InterruptedException {
        rules(BY_PRODUCT.replace("\"id\":", "\"most\": 12, \"id\":"));
        read.run();
        assertThat(asked()).isEqualTo(12);
        read.shop.requests().clear();
        read.run();
        assertThat(asked()).isEqualTo(PRODUCTS - 12);
        read.shop.requests().clear();
        read.run();
        assertThat(asked()).isZero();
    }

    @Test
    void aListThatCannotBeReadSellsNothingOut() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        for (Fault fault : FAULTS) {
            read.shop.fail(fault, Part.STORES, Part.STOCK);
            nextDay();

            RunReport report = read.run();

            assertThat(report.state()).as("%s", fault).isEqualTo(RunState.HEALTHY);
            assertThat(report.failing().stream().map(Reason::part))
                    .as("%s", fault)
                    .containsOnly(Reason.Part.STORES);
            assertThat(read.said(report, Locale.ENGLISH))
                    .contains("could not be read, so what they have stays as it was");
        }
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();
    }

    @Test
    void anotherHostDoesNotSpeakForTheShop() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        try (ShopSite other = ShopSite.open()) {
            other.openStores(new ShopStore("L1", "Elsewhere", "1 rue X", "Lyon", 45.75, 4.85));
            IntStream.range(0, PRODUCTS).forEach(number -> other.shelve("K" + number, "L1", 0));
            read.shop.fail(new Fault.LeadsTo(other.url() + "/stock/K1.json"), Part.STOCK);
            read.shop.fail(new Fault.LeadsTo(other.url() + "/stores.json"), Part.STORES);
            nextDay();
            RunReport report = read.run();

            assertThat(report.failing().stream().map(Reason::trouble)).containsOnly(Trouble.REDIRECTED_ELSEWHERE);
        }
        assertThat(stock("kettle-1")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();
        assertThat(texts("select name from store order by 1")).doesNotContain("Elsewhere");
    }

    @Test
    void anEndpointThatFailsIsLeftAloneSoon() throws InterruptedException {
        rules(BY_PRODUCT);
        read.shop.fail(new Fault.Status(500), Part.STOCK);
        read.run();

        // Five products, each asked for three times at most.
        assertThat(asked()).isBetween(1L, 15L);
    }

    @Test
    void stockThatSellsOutInEveryStoreIsHeldAndReleasedLikePrices() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        read.shop.fail(new Fault.NothingLeft(), Part.STOCK);
        nextDay();
        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertThat(report.traits()).containsExactly(Trait.MORE_THAN_HALF);
        assertThat(report.held().emptied()).isEqualTo(PRODUCTS);
        assertThat(read.said(report, Locale.ENGLISH))
                .contains("20 of 20 products that stores had would be sold out in most of them")
                .contains("Kettle 1: would be sold out in most stores that have it");
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();

        release(report);
        assertThat(stock("kettle-3")).containsExactly("L1 out", "S1 out", "V1 out");
        assertThat(read.events()).hasSize(2 * PRODUCTS).containsOnly("SoldOutAt");
    }

    @Test
    void aLieThatIsHeldIsLookedAtAgainByTheNextRunAndForgottenWhenItIsOver() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        read.shop.fail(new Fault.NothingLeft(), Part.STOCK);
        nextDay();
        read.run();
        read.shop.heal();
        read.database.clock().advance(Duration.ofHours(1));

        assertThat(read.run().state()).isEqualTo(RunState.HEALTHY);

        assertThat(read.staged()).isZero();
        assertThat(stock("kettle-3")).containsExactly("L1 in 4", "S1 out", "V1 in 2");
        assertThat(read.events()).isEmpty();
    }

    @Test
    void someThatReallySellOutPass() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        for (int number = 0; number < 5; number++) {
            read.shop.shelve("K" + number, "L1", 0);
            read.shop.shelve("K" + number, "V1", 0);
        }
        nextDay();
        RunReport report = read.run();

        assertThat(report.state()).isEqualTo(RunState.HEALTHY);
        assertThat(report.applied().emptied()).isEqualTo(5);
        assertThat(read.events()).hasSize(10).containsOnly("SoldOutAt");
        assertThat(read.said(report, Locale.ENGLISH)).contains("5 sold out in stores");
    }

    @Test
    void whatChangesOnAPageAndInStoresAtOnceIsBothApplied() throws InterruptedException {
        rules(BY_PRODUCT);
        read.run();
        read.shop.change("K3", kettle -> kettle.withPrice("9.00"));
        read.shop.shelve("K3", "L1", 0);
        nextDay();
        read.run();

        assertThat(read.standing("kettle-3")).isEqualTo("9.00 CAD in");
        assertThat(read.events()).containsExactly("PriceChanged", "SoldOutAt");
    }

    @Test
    void robotsMayForbidIt() throws InterruptedException {
        try (ReadShop closed = ReadShop.of(1)) {
            closed.shop.openStores(new ShopStore("L1", "Laurier", "160 avenue Laurier", "Montréal", 45.5223, -73.5935));
            closed.shop.shelve("K0", "L1", 1);
            closed.in(handle -> {
                closed.beans
                        .getBean(Sources.class)
                        .rule(
                                handle,
                                closed.source.id(),
                                "{\"stores\": {\"stock\": {\"url\": \"/login?sku={sku}\", \"json\": \"stores\","
                                        + " \"id\": \"id\", \"quantity\": \"qty\"}}}");
                return true;
            });
            RunReport report = closed.run();

            assertThat(report.failing().stream().map(Reason::trouble)).containsExactly(Trouble.ROBOTS_DISALLOW);
            assertThat(closed.shop.requests().of("/login")).isZero();
        }
    }

    private void rules(String stock) {
        read.in(handle -> {
            read.beans
                    .getBean(Sources.class)
                    .rule(handle, read.source.id(), "{\"stores\": {" + DIRECTORY + ", " + stock + "}}");
            return true;
        });
    }

    private void release(RunReport report) {
        Run held = read.in(handle -> read.beans.getBean(Runs.class).get(handle, report.key()));
        read.beans.getBean(Releases.class).apply(held);
    }

    private void nextDay() {
        read.database.clock().advance(Duration.ofHours(25));
    }

    /** How often stock was asked for. */
    private long asked() {
        return read.shop.requests().paths().stream()
                .filter(path -> path.startsWith("/stock/"))
                .mapToLong(read.shop.requests()::of)
                .sum();
    }

    private List<String> stock(String slug) {
        return texts("""
                select concat_ws(' ', store.external_id, stock.availability, stock.left_count)
                from store_stock as stock join store on store.id = stock.store join offer on offer.id = stock.offer
                where offer.external_id like '%/p/""" + slug + "' order by 1");
    }

    private List<String> texts(String sql) {
        return read.in(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
