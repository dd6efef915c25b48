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
    public int rank() {
        return 10;
    }

    @Override
    public Optional<Reading> read(Markup page) {
        if (page.jsonLd().isEmpty()) {
            return Optional.empty();
        }
        Graph graph = new Graph(page.jsonLd());
        return new MainProduct(graph, page).find().map(product -> reading(graph, product, page));
    }

    private static Reading reading(Graph graph, JsonNode product, Markup page) {
        Optional<String> name = graph.text(product, 300, "name");
        List<JsonNode> variants = Variants.of(graph, product, page);
        return new Reading(
                name,
                graph.text(product, 100, "brand", "manufacturer"),
                graph.text(product, 5000, "description"),
                new Breadcrumbs(graph, page).of(product, name),
                codes(graph, product).or(variants.size() == 1 ? codes(graph, variants.getFirst()) : Reading.Codes.NONE),
                image(graph, product).or(() -> variants.stream()
                        .flatMap(variant -> image(graph, variant).stream())
                        .findFirst()),
                new Offers(graph).best(product, variants),
                Attributes.of(graph, product, name));
    }

    private static Reading.Codes codes(Graph graph, JsonNode product) {
        return new Reading.Codes(
                graph.text(product, 100, "sku", "productID"),
                graph.text(product, 30, "gtin13", "gtin", "gtin14", "gtin12", "gtin8", "ean")
                        .flatMap(Gtins::read),
                graph.text(product, 100, "mpn"));
    }

    private static Optional<String> image(Graph graph, JsonNode product) {
        return graph.first(product, "image")
                .flatMap(image -> image.isObject()
                        ? graph.first(image, "contentUrl", "url").flatMap(graph::word)
                        : graph.word(image));
    }
}
