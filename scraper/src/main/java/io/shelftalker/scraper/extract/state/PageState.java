package io.shelftalker.scraper.extract.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Extractor;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Reading;
import io.shelftalker.scraper.markup.ItemAvailability;
import io.shelftalker.scraper.price.CurrencyReader;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The product in the state of a page: the object there that has the name that the page has. */
@Singleton
public final class PageState implements Extractor {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}(\\.\\d{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d ./_-]{2,39}");
    private static final double LIKE_ENOUGH = 0.6;
    private static final int DEEPEST = 16;
    private static final int SHORTEST = 20;
    private static final int MOST = 400;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public boolean isProof() {
        return false;
    }

    @Override
    public Cost cost() {
        return Cost.MUCH;
    }

    @Override
    public boolean isWorthAsking(Reading soFar) {
        return !soFar.isComplete();
    }

    @Override
    public void read(Page page, Claims claims) {
        Set<String> title = words(page.heading().orElse("") + " " + page.title());
        List<StateProduct> products = new ArrayList<>();
        for (Element script : page.scripts()) {
            ScriptValues.of(script).forEach(value -> collect(value, products, 0));
        }
        page.document().traverse((node, depth) -> {
            if (node instanceof Element element && element.attributesSize() > 0) {
                attributes(element).forEach(value -> collect(value, products, 0));
            }
        });
        products.stream()
                .filter(product -> likeness(product, title) >= LIKE_ENOUGH)
                .max(Comparator.<StateProduct>comparingDouble(product -> likeness(product, title))
                        .thenComparing(StateProduct::size))
                .ifPresent(product -> say(product, claims));
    }

    /** The JSON of its {@code data-} attributes. */
    private static List<JsonNode> attributes(Element element) {
        List<JsonNode> values = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("data-") && attribute.getValue().length() >= SHORTEST) {
                values.addAll(ScriptValues.of(attribute.getValue()));
            }
        }
        return values;
    }

    private static void collect(JsonNode node, List<StateProduct> products, int depth) {
        if (depth > DEEPEST || products.size() > MOST || !node.isContainerNode()) {
            return;
        }
        if (node.isObject()) {
            StateProduct.of(node).ifPresent(products::add);
        }
        node.forEach(child -> collect(child, products, depth + 1));
    }

    /** How many of its name's words the page's title has; a name of one word says little. */
    private static double likeness(StateProduct product, Set<String> title) {
        Set<String> words = words(product.name().orElse(""));
        Set<String> common = new HashSet<>(words);
        common.retainAll(title);
        return words.size() < 2 ? 0 : (double) common.size() / words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }

    private static void say(StateProduct product, Claims claims) {
        claims.say(Field.NAME, product.name(), "name");
        claims.say(
                Field.BRAND,
                product.text(List.of("brand", "brandname", "productbrand", "itembrand", "manufacturer", "vendor"))
                        .filter(brand -> brand.length() > 3 || !brand.equals(brand.toLowerCase(Locale.ROOT))),
                "brand");
        code(product, List.of("sku", "productsku", "articlenumber", "productcode", "itemnumber", "code"))
                .ifPresentOrElse(sku -> claims.say(Field.SKU, sku, "sku"), () -> code(
                                product, List.of("itemid", "contentids", "productid", "id"))
                        .ifPresent(id -> claims.say(Field.SKU, id, "id", 0.6)));
        claims.say(Field.MPN, code(product, List.of("mpn", "manufacturerpartnumber", "partnumber")), "mpn");
        price(product).ifPresent(price -> claims.say(Field.PRICE, price, "price"));
        stock(product).ifPresent(stock -> claims.say(Field.STOCK, stock, "availability"));
    }

    private static Optional<String> code(StateProduct product, List<String> names) {
        return product.text(names).filter(text -> CODE.matcher(text).matches());
    }

    /** A price with its decimals; a whole number may be one of cents, and says nothing. */
    private static Optional<Price> price(StateProduct product) {
        Optional<String> currency = product.text(List.of("currency", "currencycode", "pricecurrency"))
                .filter(code -> CURRENCY.matcher(code).matches())
                .flatMap(CurrencyReader::sure);
        return product.text(List.of("saleprice", "finalprice", "currentprice", "sellingprice", "price"))
                .filter(text -> AMOUNT.matcher(text).matches() && text.contains("."))
                .flatMap(text -> Price.of(new BigDecimal(text), currency));
    }

    private static Optional<Stock> stock(StateProduct product) {
        Optional<Stock> told = product.text(List.of("availability", "stockstatus", "stock"))
                .flatMap(ItemAvailability::name)
                .map(Stock::ofSchema);
        Optional<Boolean> in = product.flag(List.of("instock", "isinstock", "available", "isavailable", "buyable"));
        Optional<Boolean> out = product.flag(List.of("outofstock", "isoutofstock", "soldout", "issoldout"));
        return told.or(() ->
                in.or(() -> out.map(sold -> !sold)).map(there -> Stock.ofSchema(there ? "InStock" : "OutOfStock")));
    }
}
