package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    private static final int MOST_TOLD = 30;

    public Variant {
        options = Map.copyOf(options);
    }

    /** What forms there are, for people: by what they differ, else by their names. */
    static Optional<String> told(List<Variant> variants) {
        String told = variants.stream()
                .flatMap(variant -> variant.form().stream())
                .distinct()
                .limit(MOST_TOLD)
                .collect(Collectors.joining(", "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }

    private Optional<String> form() {
        return options.isEmpty()
                ? name.or(() -> sku)
                : Optional.of(String.join(" / ", new TreeMap<>(options).values()));
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
