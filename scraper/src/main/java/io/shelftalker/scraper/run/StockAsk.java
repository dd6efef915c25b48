package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product that a stock endpoint can be asked about.
 *
 * @param product what it is called there, where its page says so
 */
record StockAsk(String externalId, Optional<String> sku, Optional<String> gtin, Optional<String> product) {

    static StockAsk of(Observation seen) {
        return new StockAsk(seen.externalId(), seen.facts().sku(), seen.facts().gtin(), Optional.empty());
    }

    /** The products that were read. */
    static List<StockAsk> of(List<Visited> visited) {
        return visited.stream().flatMap(each -> of(each).stream()).toList();
    }

    private static Optional<StockAsk> of(Visited visited) {
        return visited.result() instanceof Visited.Read read
                ? read.product()
                        .map(seen -> new StockAsk(
                                seen.externalId(),
                                seen.facts().sku(),
                                seen.facts().gtin(),
                                read.stockKey()))
                : Optional.empty();
    }

    /** Its codes, by the places of an address that they fill. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        sku.ifPresent(code -> places.put("sku", code));
        gtin.ifPresent(code -> places.put("gtin", code));
        product.ifPresent(code -> places.put("product", code));
        return places;
    }

    /** The same with the place of a store. */
    Map<String, String> places(String store) {
        Map<String, String> places = new LinkedHashMap<>(places());
        places.put("store", store);
        return places;
    }
}
