package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One of the forms that a product comes in, with its own offer.
 *
 * @param options what it differs by, such as its size or colour
 * @param listPrice a price that it is said to be reduced from
 */
public record Variant(
        Optional<String> name,
        Optional<String> sku,
        Optional<String> gtin,
        Map<String, String> options,
        Optional<Price> price,
        Optional<Price> listPrice,
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

    /** A list price that is higher than its price. */
    Optional<Price> reducedFrom() {
        return listPrice.filter(before -> price.filter(asked -> asked.isSameCurrency(before) && asked.isBelow(before))
                .isPresent());
    }

    /** Its own offer, in the currency of the product's where it names none; what stays open is no price. */
    VariantOffer offer(Optional<String> currency) {
        return new VariantOffer(
                name,
                sku,
                gtin,
                new TreeMap<>(options),
                price.flatMap(asked -> asked.orIn(currency).money()),
                listPrice.flatMap(before -> before.orIn(currency).money()),
                stock);
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
