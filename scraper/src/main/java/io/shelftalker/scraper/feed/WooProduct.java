package io.shelftalker.scraper.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Rating;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.markup.Texts;
import io.shelftalker.scraper.sitemap.Urls;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One product of WooCommerce's Store API. Its prices are in the currency's smallest unit. */
record WooProduct(JsonNode json) {

    Optional<FeedRow> row(URI base, Instant at) {
        Optional<String> name = Json.text(json, "name").flatMap(Texts::plain);
        Optional<URI> url = Json.text(json, "permalink").flatMap(link -> Urls.absolute(base, link));
        if (name.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> price = price("price");
        return Optional.of(new FeedRow(
                url.get(),
                new Observation(
                                url.get().toString(),
                                url.get(),
                                facts(base, name.get()),
                                price,
                                FeedPrices.reducedFrom(price("regular_price"), price),
                                stock(),
                                at,
                                "woocommerce")
                        .rated(rating(), List.of())));
    }

    private Optional<Money> price(String field) {
        JsonNode prices = json.path("prices");
        int digits = prices.path("currency_minor_unit").asInt(-1);
        return Json.text(prices, "currency_code")
                .flatMap(code -> Json.text(prices, field).flatMap(units -> FeedPrices.ofUnits(units, digits, code)));
    }

    private Optional<Rating> rating() {
        int reviews = json.path("review_count").asInt();
        return reviews == 0
                ? Optional.empty()
                : Json.text(json, "average_rating")
                        .filter(text -> text.matches("\\d(\\.\\d+)?"))
                        .flatMap(text -> Rating.of(new BigDecimal(text), Optional.of(reviews)));
    }

    private Stock stock() {
        if (json.path("is_on_backorder").asBoolean()) {
            return Stock.ofSchema("BackOrder");
        }
        if (!json.path("is_in_stock").isBoolean()) {
            return Stock.UNKNOWN;
        }
        if (!json.path("is_in_stock").asBoolean()) {
            return Stock.ofSchema("OutOfStock");
        }
        int left = json.path("low_stock_remaining").asInt();
        return left > 0 ? Stock.ofSchema("InStock").withLeft(left) : Stock.ofSchema("InStock");
    }

    private Facts facts(URI base, String name) {
        return new Facts(
                name,
                Json.text(json.path("brands").path(0), "name").flatMap(Texts::plain),
                Json.text(json, "short_description")
                        .or(() -> Json.text(json, "description"))
                        .flatMap(Texts::plain),
                Json.text(json.path("categories").path(0), "name")
                        .flatMap(Texts::plain)
                        .map(List::of)
                        .orElse(List.of()),
                Json.text(json, "sku"),
                Optional.empty(),
                Optional.empty(),
                Json.text(json.path("images").path(0), "src").flatMap(image -> Urls.absolute(base, image)),
                facets());
    }

    private Map<String, String> facets() {
        Map<String, String> facets = new HashMap<>();
        for (JsonNode attribute : json.path("attributes")) {
            Optional<String> value =
                    Json.text(attribute.path("terms").path(0), "name").flatMap(Texts::plain);
            if (attribute.path("terms").size() == 1 && value.isPresent()) {
                facets.put(attribute.path("name").asText().toLowerCase(Locale.ROOT), value.get());
            }
        }
        return facets;
    }
}
