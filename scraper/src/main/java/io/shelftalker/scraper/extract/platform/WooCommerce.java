package io.shelftalker.scraper.extract.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Variant;
import io.shelftalker.scraper.extract.state.ScriptValues;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The product of a WooCommerce page: the variations that its form holds, else the summary that its themes share.
 *
 * @see <a href="https://github.com/woocommerce/woocommerce/tree/trunk/plugins/woocommerce/templates/single-product">Its
 *     templates</a>
 */
@Singleton
public final class WooCommerce implements Platform {
    @Override
    public String name() {
        return "woocommerce";
    }

    @Override
    public void read(Page page, Claims claims) {
        Element body = page.document().body();
        if (!body.hasClass("single-product") && !body.hasClass("woocommerce")) {
            return;
        }
        Element summary = body.selectFirst(".product .summary, .type-product .entry-summary");
        if (summary == null) {
            return;
        }
        Optional<Price> shown = shown(summary, "p.price > ins .amount, .price > ins .amount", page)
                .or(() -> shown(summary, "p.price .amount, .price .amount", page));
        Optional<String> currency = shown.flatMap(Price::currency);
        claims.say(Field.NAME, text(summary, ".product_title"), ".product_title");
        claims.say(Field.SKU, text(summary, ".sku").filter(sku -> sku.matches(".*\\d.*")), ".sku");
        List<Form> forms = forms(summary, currency, page.url());
        if (!forms.isEmpty()) {
            Forms.say(forms, claims, "data-product_variations");
            return;
        }
        claims.say(Field.PRICE, shown, ".price");
        claims.say(Field.LIST_PRICE, shown(summary, ".price > del .amount", page), ".price del");
        claims.say(Field.STOCK, stock(summary), "stock class");
    }

    private static Optional<Price> shown(Element summary, String selector, Page page) {
        return Optional.ofNullable(summary.selectFirst(selector))
                .flatMap(amount -> Price.read(amount.text(), page.prices()));
    }

    private static Optional<String> text(Element summary, String selector) {
        return Optional.ofNullable(summary.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }

    private static Optional<Stock> stock(Element summary) {
        Element note = summary.selectFirst(".stock");
        Element product = summary.closest(".product");
        for (Element told : new Element[] {note, product}) {
            if (told != null && (told.hasClass("out-of-stock") || told.hasClass("outofstock"))) {
                return Optional.of(Stock.ofSchema("OutOfStock"));
            }
            if (told != null && (told.hasClass("in-stock") || told.hasClass("instock"))) {
                return Optional.of(Stock.ofSchema("InStock"));
            }
        }
        return Optional.empty();
    }

    private static List<Form> forms(Element summary, Optional<String> currency, URI here) {
        Element form = summary.selectFirst("form[data-product_variations]");
        List<Form> forms = new ArrayList<>();
        if (form != null) {
            ScriptValues.of(form.attr("data-product_variations"))
                    .forEach(list -> list.forEach(variation -> forms.add(form(variation, currency, here))));
        }
        return forms;
    }

    private static Form form(JsonNode variation, Optional<String> currency, URI here) {
        Map<String, String> options = new LinkedHashMap<>();
        variation
                .path("attributes")
                .properties()
                .forEach(attribute -> options.put(
                        attribute.getKey().replaceFirst("^attribute_(pa_)?", ""),
                        attribute.getValue().asText()));
        options.values().removeIf(String::isEmpty);
        String query = "&"
                + URLDecoder.decode(Optional.ofNullable(here.getRawQuery()).orElse(""), StandardCharsets.UTF_8) + "&";
        boolean named = !options.isEmpty()
                && variation.path("attributes").properties().stream()
                        .allMatch(attribute -> query.contains("&" + attribute.getKey() + "="
                                + attribute.getValue().asText() + "&"));
        return new Form(
                new Variant(
                        Optional.empty(),
                        Values.text(variation, "sku"),
                        Optional.empty(),
                        options,
                        Values.price(variation.path("display_price"), currency),
                        Values.price(variation.path("display_regular_price"), currency),
                        Values.stock(variation.path("is_in_stock"))),
                named);
    }
}
