package io.shelftalker.scraper.extract.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Variant;
import io.shelftalker.scraper.extract.state.ScriptValues;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The product of a Magento page: the amounts that its price boxes carry, and the configuration of its variants.
 *
 * @see <a href="https://github.com/magento/magento2/tree/2.4-develop/app/code/Magento/ConfigurableProduct">Its
 *     configurable products</a>
 */
@Singleton
public final class Magento implements Platform {
    @Override
    public String name() {
        return "magento";
    }

    @Override
    public void read(Page page, Claims claims) {
        Element main = page.document().selectFirst(".product-info-main");
        if (main == null) {
            return;
        }
        claims.say(Field.PRICE, amount(main, "finalPrice", page), "data-price-type=finalPrice");
        claims.say(Field.LIST_PRICE, amount(main, "oldPrice", page), "data-price-type=oldPrice");
        claims.say(
                Field.SKU,
                Optional.ofNullable(main.selectFirst(".sku .value, [itemprop=sku]"))
                        .map(Element::text)
                        .filter(text -> !text.isBlank()),
                ".sku");
        claims.say(Field.STOCK, stock(main), ".stock");
        List<Variant> variants = page.scripts().stream()
                .filter(script -> script.data().contains("optionPrices"))
                .flatMap(script -> ScriptValues.of(script).stream())
                .flatMap(value -> Values.find(value, object -> object.has("optionPrices")).stream())
                .findFirst()
                .map(Magento::variants)
                .orElse(List.of());
        if (variants.size() > 1) {
            claims.say(Field.VARIANTS, variants, "optionPrices");
        }
    }

    private static Optional<Price> amount(Element main, String type, Page page) {
        Element box = main.selectFirst("[data-price-type=" + type + "][data-price-amount]");
        return Optional.ofNullable(box)
                .map(element -> element.attr("data-price-amount"))
                .flatMap(text -> Values.price(TextNode.valueOf(text), currency(main, page)));
    }

    /** What is written in the box beside the exact amount. */
    private static Optional<String> currency(Element main, Page page) {
        return Optional.ofNullable(main.selectFirst("[data-price-type] .price"))
                .flatMap(shown -> Price.read(shown.text(), page.prices()))
                .flatMap(Price::currency);
    }

    private static Optional<Stock> stock(Element main) {
        Element note = main.selectFirst(".stock.available, .stock.unavailable");
        return Optional.ofNullable(note)
                .map(told -> Stock.ofSchema(told.hasClass("available") ? "InStock" : "OutOfStock"));
    }

    private static List<Variant> variants(JsonNode configuration) {
        List<Variant> variants = new ArrayList<>();
        configuration
                .path("optionPrices")
                .properties()
                .forEach(entry -> variants.add(new Variant(
                        Optional.empty(),
                        Values.text(configuration.path("sku"), entry.getKey())
                                .or(() -> Values.text(configuration.path("skus"), entry.getKey())),
                        Optional.empty(),
                        options(configuration, entry.getKey()),
                        amount(entry.getValue(), "finalPrice"),
                        amount(entry.getValue(), "oldPrice"),
                        Stock.UNKNOWN)));
        return variants;
    }

    private static Optional<Price> amount(JsonNode prices, String kind) {
        return Values.price(prices.path(kind).path("amount"), Optional.empty());
    }

    private static Map<String, String> options(JsonNode configuration, String product) {
        Map<String, String> options = new LinkedHashMap<>();
        configuration.path("attributes").forEach(attribute -> attribute
                .path("options")
                .forEach(option -> option.path("products").forEach(id -> {
                    if (id.asText().equals(product)) {
                        options.put(
                                attribute.path("code").asText("option"),
                                option.path("label").asText());
                    }
                })));
        return options;
    }
}
