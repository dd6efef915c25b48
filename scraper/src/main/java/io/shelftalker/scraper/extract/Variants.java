package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.List;

/** The variants of a product group: the one that the page is about, where its URL says so, else all. */
final class Variants {
    private Variants() {}

    static List<JsonNode> of(Graph graph, JsonNode product, Page page) {
        List<JsonNode> all = graph.values(product, "hasVariant").stream()
                .filter(JsonNode::isObject)
                .toList();
        List<JsonNode> named =
                all.stream().filter(variant -> isAt(graph, variant, page)).toList();
        return named.size() == 1 ? named : all;
    }

    private static boolean isAt(Graph graph, JsonNode variant, Page page) {
        URI own = page.url();
        return graph.first(variant, "url")
                .flatMap(graph::word)
                .flatMap(url -> Urls.absolute(own, url))
                .filter(url -> url.getRawQuery() != null && url.equals(own))
                .isPresent();
    }
}
