package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.markup.Items;
import io.shelftalker.scraper.markup.ProductItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variants of a product group, each with what it differs by and its own offer. */
final class Forms {
    private static final List<String> OPTIONS =
            List.of("size", "color", "material", "pattern", "suggestedAge", "suggestedGender");

    private Forms() {}

    static List<Variant> of(ProductItem group, Offers offers) {
        return group.variants().stream().map(variant -> form(variant, offers)).toList();
    }

    private static Variant form(ProductItem variant, Offers offers) {
        Offered offered = offers.of(variant);
        return new Variant(
                variant.name(),
                variant.sku(),
                variant.gtins().stream()
                        .flatMap(text -> Gtins.read(text).stream())
                        .findFirst(),
                options(variant.items(), variant.node()),
                offered.price(),
                offered.listPrice(),
                offered.stock());
    }

    private static Map<String, String> options(Items items, JsonNode variant) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : OPTIONS) {
            items.text(variant, 60, option).ifPresent(value -> options.put(option, value));
        }
        for (JsonNode property : items.values(variant, "additionalProperty")) {
            items.text(property, 60, "name").ifPresent(name -> items.text(property, 60, "value")
                    .ifPresent(value -> options.putIfAbsent(name, value)));
        }
        return options;
    }
}
