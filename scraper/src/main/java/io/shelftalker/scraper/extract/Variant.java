package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.Map;
import java.util.Optional;

/**
 * One of the forms that a product comes in, with its own offer.
 *
 * @param options what it differs by, such as its size or colour
 */
public record Variant(
        Optional<String> name,
        Optional<String> sku,
        Optional<String> gtin,
        Map<String, String> options,
        Optional<Price> price,
        Stock stock) {
    public Variant {
        options = Map.copyOf(options);
    }

    @Override
    public String toString() {
        String what = name.or(() -> sku).orElse("variant");
        String form = options.isEmpty() ? "" : " " + options;
        return what
                + form
                + price.map(asked -> ", " + asked).orElse("")
                + stock.reason().map(reason -> ", " + reason).orElse("");
    }
}
