package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Question;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What a page's markup says of its product by itself, as it is written, and all its items as JSON-LD. */
@Singleton
final class ProductMarkup implements Inspection {
    private static final URI NOWHERE = URI.create("http://localhost/");

    @Override
    public Set<String> kinds() {
        return Set.of("product_markup", "markup");
    }

    @Override
    public ObjectNode answer(Question question) {
        Document document = PageText.document(question);
        URI url = question.base().filter(URI::isAbsolute).orElse(NOWHERE);
        ObjectNode answer = Json.NODES.objectNode();
        answer.set(
                "product",
                product(document, url).<JsonNode>map(ProductMarkup::told).orElse(Json.NODES.nullNode()));
        ItemsAsJsonLd.of(document).forEach(answer.putArray("jsonld")::add);
        return answer;
    }

    private static Optional<ProductItem> product(Document document, URI url) {
        PageSigns signs = new PageSigns(
                Set.of(url), document.select("h1").eachText().stream().limit(1).toList(), document.title());
        return Stream.<Supplier<Items>>of(
                        () -> Items.ofJsonLd(ItemsAsJsonLd.scripts(document), url),
                        () -> Items.ofMicrodata(document, url),
                        () -> Items.ofRdfa(document, url))
                .flatMap(items -> MainProduct.any(items.get(), signs).stream())
                .findFirst();
    }

    private static ObjectNode told(ProductItem product) {
        ObjectNode told = Json.NODES.objectNode();
        product.name().ifPresent(name -> told.put("name", name));
        product.brand().ifPresent(brand -> told.put("brand", brand));
        product.items().text(product.node(), 100, "sku").ifPresent(sku -> told.put("sku", sku));
        product.gtins().stream().findFirst().ifPresent(gtin -> told.put("gtin", gtin));
        product.mpn().ifPresent(mpn -> told.put("mpn", mpn));
        product.rating().ifPresent(rating -> {
            told.set("rating", rating.value());
            rating.count().ifPresent(count -> told.set("review_count", count));
        });
        offered(product, told);
        return told;
    }

    private static void offered(ProductItem product, ObjectNode told) {
        List<JsonNode> offers = product.items().values(product.node(), "offers");
        Optional<JsonNode> aggregate = offers.stream()
                .filter(offer -> Items.is(offer, "AggregateOffer"))
                .findFirst();
        if (aggregate.isPresent()) {
            range(product.items(), aggregate.get(), told);
            return;
        }
        new Offers(product.items()).of(offers).stream().findFirst().ifPresent(offer -> {
            offer.price().ifPresent(price -> {
                told.set("price", price.amount());
                price.currency().ifPresent(currency -> told.put("currency", currency));
            });
            offer.availability().ifPresent(availability -> told.put("availability", availability));
        });
    }

    private static void range(Items items, JsonNode aggregate, ObjectNode told) {
        items.first(aggregate, "lowPrice").ifPresent(price -> told.set("low_price", price));
        items.first(aggregate, "highPrice").ifPresent(price -> told.set("high_price", price));
        items.first(aggregate, "offerCount").ifPresent(count -> told.set("offer_count", count));
        items.text(aggregate, 10, "priceCurrency").ifPresent(currency -> told.put("currency", currency));
        items.first(aggregate, "availability")
                .flatMap(items::word)
                .flatMap(ItemAvailability::name)
                .ifPresent(availability -> told.put("availability", availability));
    }
}
