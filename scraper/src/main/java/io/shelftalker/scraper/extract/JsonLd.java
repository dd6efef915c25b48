package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * schema.org in JSON-LD.
 *
 * @see <a href="https://schema.org/Product">schema.org/Product</a>
 */
@Singleton
final class JsonLd implements Extractor {
    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public void read(Page page, Claims claims) {
        if (page.jsonLd().isEmpty()) {
            return;
        }
        Graph graph = new Graph(page.jsonLd());
        new MainProduct(graph, page).find().ifPresent(product -> read(graph, product, page, claims));
    }

    private static void read(Graph graph, JsonNode product, Page page, Claims claims) {
        Optional<String> name = graph.text(product, 300, "name");
        List<JsonNode> variants = Variants.of(graph, product, page);
        claims.say(Field.NAME, name, "name");
        claims.say(Field.BRAND, graph.text(product, 100, "brand", "manufacturer"), "brand");
        claims.say(Field.DESCRIPTION, graph.text(product, 5000, "description"), "description");
        List<String> category = new Breadcrumbs(graph, page).of(product, name);
        claims.say(Field.CATEGORY, Optional.of(category).filter(path -> !path.isEmpty()), "breadcrumbs");
        codes(graph, product, claims);
        if (variants.size() == 1) {
            codes(graph, variants.getFirst(), claims);
        }
        claims.say(
                Field.IMAGES,
                image(graph, product)
                        .or(() -> variants.stream()
                                .flatMap(variant -> image(graph, variant).stream())
                                .findFirst())
                        .map(List::of),
                "image");
        new Offers(graph).best(product, variants).say(claims, "offers");
        claims.say(
                Field.FACETS,
                Optional.of(Attributes.of(graph, product, name)).filter(facets -> !facets.isEmpty()),
                "additionalProperty");
    }

    private static void codes(Graph graph, JsonNode product, Claims claims) {
        claims.say(Field.SKU, graph.text(product, 100, "sku", "productID"), "sku");
        claims.say(
                Field.GTIN,
                graph.text(product, 30, "gtin13", "gtin", "gtin14", "gtin12", "gtin8", "ean")
                        .flatMap(Gtins::read),
                "gtin");
        claims.say(Field.MPN, graph.text(product, 100, "mpn"), "mpn");
    }

    private static Optional<String> image(Graph graph, JsonNode product) {
        return graph.first(product, "image")
                .flatMap(image -> image.isObject()
                        ? graph.first(image, "contentUrl", "url").flatMap(graph::word)
                        : graph.word(image));
    }
}
