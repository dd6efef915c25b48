package io.shelftalker.scraper.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.extract.Gtins;
import io.shelftalker.scraper.markup.Texts;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One product of Shopify's {@code products.json}. Its price is that of the first variant that can be bought, or of the
 * first, as on its page.
 *
 * @param currency of the shop; without one there is no price
 */
record ShopifyProduct(JsonNode json, Optional<String> currency) {

    Optional<FeedRow> row(URI base, Instant at) {
        Optional<String> name = Json.text(json, "title").flatMap(Texts::plain);
        Optional<URI> url = Json.text(json, "handle").flatMap(handle -> Urls.absolute(base, "/products/" + handle));
        if (name.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        JsonNode variant = variant();
        Optional<Money> price = price(variant, "price");
        return Optional.of(new FeedRow(
                url.get(),
                new Observation(
                                url.get().toString(),
                                url.get(),
                                facts(base, name.get(), variant),
                                price,
                                FeedPrices.reducedFrom(price(variant, "compare_at_price"), price),
                                stock(),
                                at,
                                "shopify")
                        .rated(Optional.empty(), forms())));
    }

    /** Its variants, where there are several. */
    private List<VariantOffer> forms() {
        List<VariantOffer> forms = new ArrayList<>();
        json.path("variants").forEach(variant -> forms.add(form(variant)));
        return forms.size() < 2 ? List.of() : forms;
    }

    private VariantOffer form(JsonNode variant) {
        TreeMap<String, String> options = new TreeMap<>();
        for (JsonNode option : json.path("options")) {
            Json.text(variant, "option" + option.path("position").asInt(options.size() + 1))
                    .ifPresent(value -> options.put(option.path("name").asText("option"), value));
        }
        JsonNode available = variant.path("available");
        return new VariantOffer(
                Json.text(variant, "title"),
                Json.text(variant, "sku"),
                Json.text(variant, "barcode").flatMap(Gtins::read),
                options,
                price(variant, "price"),
                price(variant, "compare_at_price"),
                available.isBoolean()
                        ? Stock.ofSchema(available.asBoolean() ? "InStock" : "OutOfStock")
                        : Stock.UNKNOWN);
    }

    private JsonNode variant() {
        for (JsonNode variant : json.path("variants")) {
            if (variant.path("available").asBoolean()) {
                return variant;
            }
        }
        return json.path("variants").path(0);
    }

    private Optional<Money> price(JsonNode variant, String field) {
        return currency.flatMap(code -> Json.text(variant, field).flatMap(amount -> FeedPrices.read(amount, code)));
    }

    /** Out only if every variant says so. */
    private Stock stock() {
        boolean known = !json.path("variants").isEmpty();
        for (JsonNode variant : json.path("variants")) {
            if (variant.path("available").asBoolean()) {
                return Stock.ofSchema("InStock");
            }
            known = known && variant.path("available").isBoolean();
        }
        return known ? Stock.ofSchema("OutOfStock") : Stock.UNKNOWN;
    }

    private Facts facts(URI base, String name, JsonNode variant) {
        return new Facts(
                name,
                Json.text(json, "vendor"),
                Json.text(json, "body_html").flatMap(Texts::plain),
                Json.text(json, "product_type").map(List::of).orElse(List.of()),
                Json.text(variant, "sku"),
                Json.text(variant, "barcode").flatMap(Gtins::read),
                Optional.empty(),
                Json.text(json.path("images").path(0), "src").flatMap(image -> Urls.absolute(base, image)),
                facets());
    }

    /** What all variants have in common: options with one value. */
    private Map<String, String> facets() {
        Map<String, String> facets = new HashMap<>();
        for (JsonNode option : json.path("options")) {
            String value = option.path("values").path(0).asText();
            boolean common = option.path("values").size() == 1 && !value.equals("Default Title") && !value.isBlank();
            if (common) {
                facets.put(option.path("name").asText().toLowerCase(Locale.ROOT), value);
            }
        }
        return facets;
    }
}
