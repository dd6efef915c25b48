package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.StoreComparison;
import io.shelftalker.catalog.product.StoreLook;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.store.StoreLine;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes down what stores have: what differs is staged, the rest verified. */
@Singleton
final class StoreLooks {
    private final Tables tables;
    private final Catalog catalog;
    private final InstantSource clock;

    StoreLooks(Tables tables, Catalog catalog, InstantSource clock) {
        this.tables = tables;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Keeps stores. */
    void learn(Handle handle, Run run, List<Store> stores) {
        catalog.stores(handle, run.source(), stores);
    }

    /** What the source knows its stores by. */
    List<String> stores(Handle handle, Run run) {
        return catalog.storeIds(handle, run.source());
    }

    /** What was told of a product; nothing where no store says anything. */
    List<StoreLook> of(String externalId, List<StoreLine> lines) {
        List<StoreStock> stocks =
                lines.stream().flatMap(line -> line.told().stream()).toList();
        return stocks.isEmpty() ? List.of() : List.of(new StoreLook(externalId, clock.instant(), stocks));
    }

    void settle(Handle handle, Run run, List<StoreLook> looks) {
        if (looks.isEmpty()) {
            return;
        }
        // First of all: whoever applies what is staged locks the run before the offers, too.
        tables.runs().lock(handle, run.key());
        StoreComparison comparison = catalog.compareInStores(handle, run.source(), looks);
        List<StoreLook> moved = looks.stream()
                .filter(look -> comparison.moved().contains(look.externalId()))
                .toList();
        tables.staging().add(handle, run, moved, comparison.emptied());
        tables.storeTallies().add(handle, run, catalog.lossesOfStores(handle, run.source(), looks));
        catalog.lookedInStores(handle, run.source(), looks);
        long shelved = tables.stockAsks().shelved(handle, run, comparison.shelved());
        tables.runs().count(handle, run.key(), Tally.ofShelves(shelved));
    }

    /** The same of lines that name the products they are about by their codes; codes that name none are passed over. */
    void settleCoded(Handle handle, Run run, List<StoreLine> lines) {
        Set<String> codes = lines.stream().flatMap(line -> line.of().stream()).collect(Collectors.toSet());
        Map<String, String> products = tables.stockAsks().coded(handle, run.source(), codes);
        Map<String, List<StoreLine>> byProduct = new LinkedHashMap<>();
        for (StoreLine line : lines) {
            line.of().map(products::get).ifPresent(product -> byProduct
                    .computeIfAbsent(product, none -> new ArrayList<>())
                    .add(line));
        }
        settle(
                handle,
                run,
                byProduct.entrySet().stream()
                        .flatMap(entry -> of(entry.getKey(), entry.getValue()).stream())
                        .toList());
    }

    /** Notes that a list could not be read. */
    void note(Handle handle, Run run, URI url, Trouble trouble, String detail) {
        tables.troubles()
                .note(handle, run.key(), Reason.Part.STORES, List.of(new FailedPage(url.toString(), trouble, detail)));
    }
}
