package io.shelftalker.scraper.extract.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Gtins;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Variant;
import io.shelftalker.scraper.extract.state.ScriptValues;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The product object of Shopify's themes and of its statistics. Its prices are whole hundredths, in every currency.
 *
 * @see <a href="https://shopify.dev/docs/api/liquid/objects/product">Shopify's product object</a>
 */
@Singleton
public final class Shopify implements Platform {
    private static final Pattern CURRENCY = Pattern.compile(
            "(?:[Cc]urrency|active)[\"']?\\s*[:=]\\s*\\{?\\s*(?:[\"']active[\"']\\s*:\\s*)?[\"']([A-Z]{3})[\"']");

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public void read(Page page, Claims claims) {
        List<Element> scripts = page.scripts();
        if (scripts.stream().noneMatch(script -> script.data().contains("Shopify"))) {
            return;
        }
        List<JsonNode> products = new ArrayList<>();
        scripts.stream()
                .filter(script -> script.data().contains("variants"))
                .flatMap(script -> ScriptValues.of(script).stream())
                .forEach(value ->
                        Values.find(value, object -> isOf(page, object)).ifPresent(products::add));
        Optional<String> currency = currency(scripts);
        // The theme's object knows what is there; that of the statistics does not.
        products.stream()
                .filter(product -> product.path("variants").path(0).has("available"))
                .findFirst()
                .or(() -> products.stream().findFirst())
                .ifPresent(product -> say(product, page.url(), currency, claims));
    }

    /** Pages hold the objects of other products too: the page's own has its handle, or is the only one without one. */
    private static boolean isOf(Page page, JsonNode object) {
        String path = Optional.ofNullable(page.canonical().getPath()).orElse("");
        return path.contains("/products/")
                && object.path("variants").isArray()
                && Values.text(object, "handle")
                        .map(handle -> path.endsWith("/" + handle))
                        .orElse(object.has("vendor") && object.has("gid"));
    }

    private static void say(JsonNode product, URI here, Optional<String> currency, Claims claims) {
        claims.say(Field.NAME, Values.text(product, "title"), "product.title");
        claims.say(Field.BRAND, Values.text(product, "vendor"), "product.vendor", 0.7);
        List<String> options = new ArrayList<>();
        product.path("options")
                .forEach(option -> options.add(
                        option.isTextual()
                                ? option.asText()
                                : option.path("name").asText("option")));
        List<Form> forms = new ArrayList<>();
        product.path("variants").forEach(variant -> forms.add(form(variant, options, here, currency)));
        Forms.say(forms, claims, "product.variants");
    }

    private static Form form(JsonNode variant, List<String> names, URI here, Optional<String> currency) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int index = 0; index < 3; index++) {
            String name = index < names.size() ? names.get(index) : "option " + (index + 1);
            Values.text(variant, "option" + (index + 1))
                    .filter(value -> !value.equals("Default Title"))
                    .ifPresent(value -> options.put(name, value));
        }
        Stock stock = Values.stock(variant.path("available"));
        boolean named = Values.text(variant, "id")
                .filter(id -> ("&" + here.getRawQuery() + "&").contains("&variant=" + id + "&"))
                .isPresent();
        return new Form(
                new Variant(
                        Values.text(variant, "name").or(() -> Values.text(variant, "title")),
                        Values.text(variant, "sku"),
                        Values.text(variant, "barcode").flatMap(Gtins::read),
                        options,
                        price(variant.path("price"), currency),
                        price(variant.path("compare_at_price"), currency),
                        stock),
                named);
    }

    private static Optional<Price> price(JsonNode value, Optional<String> currency) {
        return Values.decimal(value)
                .map(amount -> value.isIntegralNumber() ? amount.movePointLeft(2) : amount)
                .flatMap(amount -> Price.of(amount, currency));
    }

    private static Optional<String> currency(List<Element> scripts) {
        return scripts.stream()
                .map(Element::data)
                .filter(text -> text.contains("Shopify"))
                .map(CURRENCY::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
