package io.shelftalker.scraper.extract.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Gtins;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.state.ScriptValues;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The product object that PrestaShop's themes carry in an attribute.
 *
 * @see <a href="https://github.com/PrestaShop/classic-theme/blob/develop/templates/catalog/_partials/product-details.tpl">Its
 *     template</a>
 */
@Singleton
public final class PrestaShop implements Platform {
    @Override
    public String name() {
        return "prestashop";
    }

    @Override
    public void read(Page page, Claims claims) {
        Element details = page.document().selectFirst("#product-details[data-product]");
        if (details != null) {
            ScriptValues.of(details.attr("data-product")).forEach(product -> say(product, page, claims));
        }
    }

    private static void say(JsonNode product, Page page, Claims claims) {
        claims.say(Field.NAME, Values.text(product, "name"), "data-product.name");
        claims.say(Field.SKU, Values.text(product, "reference"), "data-product.reference");
        claims.say(Field.GTIN, Values.text(product, "ean13").flatMap(Gtins::read), "data-product.ean13");
        claims.say(Field.MPN, Values.text(product, "mpn"), "data-product.mpn");
        claims.say(Field.BRAND, Values.text(product, "manufacturer_name"), "data-product.manufacturer_name");
        Optional<String> currency = Values.text(product, "price")
                .flatMap(text -> Price.read(text, page.prices()))
                .flatMap(Price::currency);
        claims.say(Field.PRICE, Values.price(product.path("price_amount"), currency), "data-product.price_amount");
        claims.say(
                Field.LIST_PRICE,
                Values.price(product.path("regular_price_amount"), currency),
                "data-product.regular_price_amount");
        claims.say(Field.STOCK, stock(product), "data-product.availability");
    }

    private static Optional<Stock> stock(JsonNode product) {
        return switch (product.path("availability").asText()) {
            case "available", "in_stock" -> Optional.of(Stock.ofSchema("InStock"));
            case "last_remaining_items" -> Optional.of(Stock.ofSchema("LimitedAvailability"));
            case "unavailable" -> Optional.of(Stock.ofSchema("OutOfStock"));
            default -> Optional.empty();
        };
    }
}
