package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.testkit.database.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The plans that PostgreSQL really runs, under row-level security and over 20,000 products. */
class IndexUseTest {
    private static final int PRODUCTS = 20_000;
    private static final int BATCH = 500;
    private static final SourceId SOURCE = new SourceId(1);
    private static final Pass PASS = new Pass(SOURCE, Optional.empty(), true);

    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=([0-9.]+) loops=(\\d+)");

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Catalog CATALOG = new Catalog(new EventLog());

    private final Products products = new Products();
    private final Shelves shelves = new Shelves();

    @BeforeAll
    @Timeout(120)
    static void fill() {
        fill(DATABASE.workspace(), SOURCE);
        fill(new Directory(DATABASE.transactions()).workspace("other"), new SourceId(2));
        DATABASE.everything().useHandle(handle -> {
            handle.execute("insert into product_alias select workspace, id, 'code', 'ALIAS-' || id from product");
            do {
                handle.execute("vacuum analyze");
            } while (!isAllVisible(handle));
        });
    }

    /** Whether the vacuum found no older look at the spans, such as the server's own, that keeps them from index-only scans. */
    private static boolean isAllVisible(Handle handle) {
        return handle.createQuery("""
                        select relallvisible = relpages from pg_class where oid = 'shelftalker.price_span'::regclass
                        """).mapTo(Boolean.class).one();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void readsOneProductThroughIndexes() {
        readsFew(handle -> products.find(handle, new ProductId(77)));
        assertThat(String.join("\n", plans(handle -> products.find(handle, new ProductId(77)))))
                .contains("Index Only Scan using price_span_of_offer");
        readsFew(handle -> products.listed(handle, List.of(new ProductId(77), new ProductId(78))));
        readsFew(handle -> products.withCode(handle, "sku-4711"));
        readsFew(handle -> products.at(handle, URI.create("https://shop.example/products/4711")));
    }

    @Test
    void picksByChanceThroughAnIndex() {
        readsFew(handle -> products.random(handle, Optional.of(new ProductId(5))));
    }

    @Test
    void listsTheNewestThroughAnIndex() {
        readsFew(handle -> shelves.newest(handle, Filter.of(Optional.empty(), false)));
        readsFew(handle -> shelves.newest(handle, Filter.of(Optional.of("Section 3"), true), new Page(2)));
    }

    @Test
    void listsCategoriesThroughAnIndex() {
        usesIndexes(shelves::sections);
        readsFew(handle -> shelves.ofSection(handle, "Section 3", true, new Page(3)));
        usesIndexes(handle -> shelves.count(handle, 10_000));
    }

    @Test
    void followsTheCatalogThroughIndexes() {
        readsFew(handle -> new EventLog().after(handle, Cursor.START, 100));
        ProductSearch search = new ProductSearch(DATABASE.transactions(), DATABASE.clock());
        usesIndexes(handle -> search.search(handle, DATABASE.workspace(), "thing", 0, 5));
    }

    @Test
    void recordsThroughIndexes() {
        List<Observation> seen = observations(0, "9.00", START.plus(Duration.ofDays(1)));
        usesIndexes(handle -> CATALOG.compare(handle, SOURCE, seen));
        usesIndexes(handle -> CATALOG.record(handle, PASS, seen));
        List<String> ids = seen.stream().map(Observation::externalId).toList();
        usesIndexes(handle -> CATALOG.verified(handle, SOURCE, ids));
        usesIndexes(handle -> CATALOG.delist(handle, PASS, ids.subList(0, 50)));
        usesIndexes(handle -> CATALOG.record(handle, PASS, observations(PRODUCTS, "1.00", START)));
    }

    /** Fails on a plan that reads a whole table. */
    private static List<String> usesIndexes(Consumer<Handle> work) {
        List<String> plans = plans(work);
        assertThat(String.join("\n", plans))
                .contains("product")
                .doesNotContainPattern("Seq Scan on (product|offer|price_span|availability_span|catalog_event)");
        return plans;
    }

    /** Fails on a plan of which a step handles more rows than a few pages need. */
    private static void readsFew(Consumer<Handle> work) {
        String plans = String.join("\n", usesIndexes(work));
        assertThat(ROWS.matcher(plans).results().map(IndexUseTest::rows))
                .as(plans)
                .isNotEmpty()
                .allMatch(rows -> rows < 1000);
    }

    private static double rows(MatchResult step) {
        return Double.parseDouble(step.group(1)) * Integer.parseInt(step.group(2));
    }

    private static List<String> plans(Consumer<Handle> work) {
        List<String> plans = new ArrayList<>();
        try (Handle handle = DATABASE.everything().open()) {
            handle.setSqlLogger(new PlanLogger(plans));
            handle.execute("load 'auto_explain'");
            handle.execute("set auto_explain.log_min_duration = 0");
            handle.execute("set auto_explain.log_analyze = on");
            handle.execute("set client_min_messages = log");
            handle.execute("set role shelftalker_app");
            handle.begin();
            Transactions.enter(handle, DATABASE.workspace());
            plans.clear();
            work.accept(handle);
            // A plan is told when its portal is closed, which the next statement does.
            handle.createQuery("select 1").mapTo(Integer.class).one();
            handle.rollback();
        }
        return plans;
    }

    private static void fill(WorkspaceId workspace, SourceId source) {
        Pass pass = new Pass(source, Optional.empty(), true);
        for (int from = 0; from < PRODUCTS; from += BATCH) {
            List<Observation> batch = observations(from, "10.00", START);
            DATABASE.transactions().run(workspace, handle -> CATALOG.record(handle, pass, batch));
        }
    }

    private static List<Observation> observations(int from, String price, Instant at) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(number -> observation(number, price, at))
                .toList();
    }

    private static Observation observation(int number, String price, Instant at) {
        Seen seen = Seen.page(Integer.toString(number), at.plusSeconds(number));
        Facts facts = seen.observation().facts();
        return seen.with(new Facts(
                        "Thing " + number,
                        facts.brand(),
                        Optional.of("A long story about thing " + number + ". ".repeat(200)),
                        List.of("Section " + number % 40, "Shelf " + number % 400),
                        facts.sku(),
                        facts.gtin(),
                        facts.mpn(),
                        facts.image(),
                        facts.facets()))
                .priced(price, "CAD")
                .stocked(number % 3 == 0 ? "OutOfStock" : "InStock")
                .observation();
    }
}
