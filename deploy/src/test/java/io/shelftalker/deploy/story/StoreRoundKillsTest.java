package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.bench.Victim;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.ShopStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that ask what the stores of a shop have are killed in the middle of it, one after the other. */
@Tag("slow")
class StoreRoundKillsTest {
    private static final int PRODUCTS = 30;
    private static final int STORES = 8;
    private static final int QUESTIONS = PRODUCTS * STORES;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RULES = """
            {"stores": {
              "directory": {"url": "/stores.json", "json": "data.stores", "id": "id", "name": "name"},
              "stock": {"url": "/stores/{store}/stock/{sku}.json", "json": "items", "quantity": "qty", "most": 1000}}}
            """;

    /** A product in a store. */
    private record Place(int product, int store) {
        String told() {
            return "kettle-" + product + " S" + store;
        }
    }

    @TempDir
    private Path directory;

    private final ShopSite shop = ShopSite.open(
            ShopSettings.defaults(),
            IntStream.range(0, PRODUCTS)
                    .mapToObj(number -> ShopProduct.named("K" + number, "Kettle " + number, "10.00"))
                    .toList());
    private final Reading reading = new Reading(shop);
    private final Map<Place, Integer> left = new HashMap<>();
    private final Random random = new Random(23);

    /** Every product is in six stores of eight. */
    @BeforeEach
    void fillStores() throws IOException {
        for (int store = 0; store < STORES; store++) {
            shop.openStores(new ShopStore("S" + store, "Store " + store, "1 rue X", "Lyon", 45.7, 4.8 + store));
            for (int product = 0; product < PRODUCTS; product++) {
                shelve(product, store, (product + store) % 4 == 0 ? 0 : 1 + product);
            }
        }
        Files.writeString(rules(), RULES);
    }

    @AfterEach
    void close() {
        shop.close();
        reading.close();
    }

    @Test
    void knowWhatEveryStoreHasAndTellWhatChangedOnce() throws IOException, InterruptedException {
        readWithKills();
        assertThat(stocks()).containsExactlyInAnyOrderElementsOf(stocksOfShop());
        assertThat(events()).isEmpty();

        Map<Place, Integer> before = Map.copyOf(left);
        changeSome();
        readWithKills();
        assertThat(stocks()).containsExactlyInAnyOrderElementsOf(stocksOfShop());
        assertThat(events()).hasSize(26).containsExactlyInAnyOrderElementsOf(changesSince(before));
        assertThat(reading.texts("select concat_ws(' ', state, shelved, emptied) from run order by id"))
                .containsExactly("healthy 0 0", "healthy " + PRODUCTS + " 1");
    }

    private void readWithKills() throws IOException, InterruptedException {
        shop.requests().clear();
        for (int kill = 0; kill < KILLS; kill++) {
            int more = 20 + random.nextInt(QUESTIONS / 5);
            Victim victim = scrape();
            assertThat(shop.requests().await(StoreRoundKillsTest::isQuestion, questions() + more, PATIENCE))
                    .isTrue();
            victim.kill();
            assertThat(asked()).hasSizeLessThan(QUESTIONS);
            reading.endLeases();
        }
        assertThat(scrape().await(PATIENCE)).hasValue(0);
        assertNothingAskedInVain();
    }

    /** Only about the product that was under way is a store asked again. */
    private void assertNothingAskedInVain() {
        assertThat(asked()).hasSize(QUESTIONS).allMatch(path -> shop.requests().of(path) <= 1 + KILLS);
        assertThat(questions()).isLessThanOrEqualTo(QUESTIONS + KILLS * STORES);
    }

    private Victim scrape() throws IOException {
        return reading.start(directory, "--rules=" + rules(), "--delay=10");
    }

    /** Ten are gone from one store, ten are back in one, one is gone from all that had it, and of one less is left. */
    private void changeSome() {
        for (int product = 0; product < 10; product++) {
            shelve(product, Math.floorMod(1 - product, 4), 0);
            shelve(10 + product, Math.floorMod(-10 - product, 4), 5);
        }
        for (int store = 0; store < STORES; store++) {
            shelve(20, store, 0);
        }
        shelve(25, 0, 1);
    }

    private void shelve(int product, int store, int quantity) {
        shop.shelve("K" + product, "S" + store, quantity);
        left.put(new Place(product, store), quantity);
    }

    private Path rules() {
        return directory.resolve("rules.json");
    }

    private long questions() {
        return shop.requests().of(StoreRoundKillsTest::isQuestion);
    }

    private List<String> asked() {
        return shop.requests().paths().stream()
                .filter(StoreRoundKillsTest::isQuestion)
                .toList();
    }

    private static boolean isQuestion(String path) {
        return path.startsWith("/stores/");
    }

    private List<String> stocksOfShop() {
        return left.entrySet().stream()
                .map(each -> each.getKey().told() + (each.getValue() == 0 ? " out" : " in " + each.getValue()))
                .toList();
    }

    private List<String> changesSince(Map<Place, Integer> before) {
        return left.keySet().stream()
                .filter(place -> isAt(place, left) != isAt(place, before))
                .map(place -> (isAt(place, left) ? "store_restocked " : "store_sold_out ") + place.told())
                .toList();
    }

    private static boolean isAt(Place place, Map<Place, Integer> left) {
        return left.getOrDefault(place, 0) > 0;
    }

    private List<String> stocks() {
        return reading.texts("""
                select concat_ws(' ', substring(offer.external_id from '[^/]+$'), store.external_id, stock.availability,
                  stock.left_count)
                from store_stock as stock join store on store.id = stock.store join offer on offer.id = stock.offer
                """);
    }

    private List<String> events() {
        return reading.texts("""
                select concat_ws(' ', kind, substring(offer.external_id from '[^/]+$'), store.external_id)
                from catalog_event join offer using (product) left join store on store.id = catalog_event.store
                """);
    }
}
