package io.shelftalker.deploy.bench;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.i18n.Money;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Generated products, recorded without a crawl. */
final class BenchCatalog {
    private static final int BATCH = 500;
    private static final Duration STATISTICS = Duration.ofSeconds(100);
    private static final SourceId SOURCE = new SourceId(1);

    private BenchCatalog() {}

    static void fill(Installation installation, int products) {
        record(installation, 0, products, BigDecimal.ONE, false);
    }

    /** Has products seen once more, at their first prices times a factor: people hear of it. */
    static void reprice(Installation installation, int products, BigDecimal factor) {
        record(installation, 0, products, factor, true);
    }

    /** Has one of the products seen once more, as {@link #reprice}. */
    static void repriceOne(Installation installation, int product, BigDecimal factor) {
        record(installation, product, product + 1, factor, true);
    }

    private static void record(Installation installation, int first, int end, BigDecimal factor, boolean announced) {
        WorkspaceId workspace = installation.bean(Directory.class).workspace("default");
        Transactions transactions = installation.bean(Transactions.class);
        Catalog catalog = installation.bean(Catalog.class);
        GeneratedProducts generated = GeneratedProducts.of(end, 1);
        transactions.run(workspace, handle -> catalog.vendor(handle, SOURCE, "Bench shop"));
        for (int from = first; from < end; from += BATCH) {
            List<Observation> batch = IntStream.range(from, Math.min(end, from + BATCH))
                    .mapToObj(i -> observation(generated.get(i), factor))
                    .toList();
            transactions.run(
                    workspace, handle -> catalog.record(handle, new Pass(SOURCE, Optional.empty(), announced), batch));
        }
    }

    /** Waits until PostgreSQL has gathered what it plans by, as it does within a minute by itself. */
    static void awaitStatistics(Installation installation) throws InterruptedException {
        Transactions transactions = installation.bean(Transactions.class);
        long deadline = System.nanoTime() + STATISTICS.toNanos();
        while (System.nanoTime() < deadline && !transactions.<Boolean>across(BenchCatalog::hasStatistics)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static boolean hasStatistics(Handle handle) {
        return handle.createQuery(
                        "select last_autoanalyze is not null from pg_stat_user_tables where relname = 'product'")
                .mapTo(Boolean.class)
                .one();
    }

    private static Observation observation(ShopProduct product, BigDecimal factor) {
        URI url = URI.create("https://shop.example/p/" + product.slug());
        Facts facts = new Facts(
                product.name().en(),
                Optional.of(product.brand()),
                Optional.empty(),
                product.category(),
                Optional.of(product.sku()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new Observation(
                url.toString(),
                url,
                facts,
                Optional.of(new Money(product.price().multiply(factor), product.currency())),
                Optional.empty(),
                Stock.ofSchema("InStock"),
                Instant.now(),
                "bench");
    }
}
