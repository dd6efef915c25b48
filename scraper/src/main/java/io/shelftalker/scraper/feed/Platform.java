package io.shelftalker.scraper.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The shop systems whose interfaces are known. */
enum Platform {
    /** {@code /products.json}, also of one collection. @see <a href="https://shopify.dev">Shopify</a> */
    SHOPIFY("/products.json") {
        @Override
        URI page(URI base, int page) {
            return asked(base, "limit=250&page=" + page);
        }

        @Override
        Optional<JsonNode> products(JsonNode answer) {
            return Optional.of(answer.path("products")).filter(JsonNode::isArray);
        }

        @Override
        List<URI> currencyPlaces(URI base) {
            return List.of(base.resolve("/meta.json"), base.resolve("/cart.js"));
        }

        @Override
        Rows rows(URI base, Optional<String> currency, InstantSource clock) {
            return product -> new ShopifyProduct(product, currency).row(base, clock.instant());
        }
    },

    /** The Store API. @see <a href="https://github.com/woocommerce/woocommerce">WooCommerce, Store API products</a> */
    WOOCOMMERCE("/wp-json/wc/store/v1/products") {
        @Override
        URI page(URI base, int page) {
            return asked(base, "per_page=100&page=" + page);
        }

        @Override
        Optional<JsonNode> products(JsonNode answer) {
            return Optional.of(answer).filter(JsonNode::isArray);
        }

        @Override
        List<URI> currencyPlaces(URI base) {
            return List.of();
        }

        @Override
        Rows rows(URI base, Optional<String> currency, InstantSource clock) {
            return product -> new WooProduct(product).row(base, clock.instant());
        }
    };

    private final String place;

    Platform(String place) {
        this.place = place;
    }

    /** Reads one product of an answer; none where it lacks a name or an address. */
    @FunctionalInterface
    interface Rows {
        Optional<FeedRow> row(JsonNode product);
    }

    abstract URI page(URI base, int page);

    /** The products of an answer; none where it is not an answer of this system. */
    abstract Optional<JsonNode> products(JsonNode answer);

    /** Where the shop says its currency, if not beside each price. */
    abstract List<URI> currencyPlaces(URI base);

    abstract Rows rows(URI base, Optional<String> currency, InstantSource clock);

    /** Where a shop's interface is. */
    URI at(URI shop) {
        return shop.resolve(place);
    }

    /** The system whose interface an address is. */
    static Optional<Platform> of(URI url) {
        String path = String.valueOf(url.getPath());
        if (path.endsWith("/products.json")) {
            return Optional.of(SHOPIFY);
        }
        return path.matches(".*/wp-json/wc/store(/v1)?/products/?") ? Optional.of(WOOCOMMERCE) : Optional.empty();
    }

    /** The same address, asked for something else than it was given with. */
    private static URI asked(URI base, String query) {
        return base.resolve(String.valueOf(base.getRawPath()) + "?" + query);
    }
}
