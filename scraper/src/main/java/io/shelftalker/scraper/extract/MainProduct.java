package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the product that a page is about, among those that it mentions. */
final class MainProduct {
    private static final String[] PRODUCT = {
        "Product", "ProductGroup", "IndividualProduct", "ProductModel", "SomeProducts", "Vehicle", "Car", "Book"
    };
    /** Where other products stand. */
    private static final Set<String> BESIDE = Set.of(
            "isRelatedTo",
            "isSimilarTo",
            "isAccessoryOrSparePartFor",
            "isConsumableFor",
            "hasVariant",
            "isVariantOf",
            "itemReviewed",
            "review",
            "offers",
            "itemOffered",
            "model",
            "additionalProperty");

    private static final int DEEPEST = 6;
    private static final int SAME_PLACE = 8;
    private static final int SAME_NAME = 4;
    private static final int FOR_SALE = 2;
    private static final int NOT_IN_A_LIST = 1;

    private final Graph graph;
    private final Page page;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(JsonNode node, boolean listed) {}

    MainProduct(Graph graph, Page page) {
        this.graph = graph;
        this.page = page;
    }

    Optional<JsonNode> find() {
        graph.roots().forEach(root -> collect(root, false, 0));
        if (candidates.size() == 1 && !candidates.getFirst().listed()) {
            return Optional.of(candidates.getFirst().node());
        }
        Optional<Candidate> best = candidates.stream().max(Comparator.comparingInt(this::score));
        // Several products of which none is at this address or has this name make a list, not a product's page.
        int needed = candidates.size() > 2 || candidates.stream().allMatch(Candidate::listed) ? SAME_NAME : 0;
        return best.filter(candidate -> score(candidate) >= needed).map(Candidate::node);
    }

    private void collect(JsonNode node, boolean listed, int depth) {
        if (depth > DEEPEST || candidates.size() > 200) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, listed, depth + 1));
            return;
        }
        if (Graph.is(node, PRODUCT) && node.size() > 2) {
            candidates.add(new Candidate(node, listed));
            return;
        }
        node.properties().stream()
                .filter(property -> property.getValue().isContainerNode())
                .filter(property -> !BESIDE.contains(property.getKey()) && !isRootGraph(property.getKey(), depth))
                .forEach(property ->
                        collect(property.getValue(), listed || property.getKey().equals("itemListElement"), depth + 1));
    }

    /** The nodes of a root's graph are roots themselves. */
    private static boolean isRootGraph(String property, int depth) {
        return depth == 0 && property.equals("@graph");
    }

    private int score(Candidate candidate) {
        JsonNode node = candidate.node();
        int score = candidate.listed() ? 0 : NOT_IN_A_LIST;
        if (isHere(node)) {
            score += SAME_PLACE;
        }
        if (graph.text(node, 300, "name").filter(this::isHeading).isPresent()) {
            score += SAME_NAME;
        }
        return node.has("offers") || node.has("hasVariant") ? score + FOR_SALE : score;
    }

    private boolean isHere(JsonNode node) {
        return Stream.of("url", "@id", "mainEntityOfPage")
                .flatMap(property -> graph.values(node, property).stream())
                .flatMap(value -> value.isObject() ? graph.first(value, "@id", "url").stream() : Stream.of(value))
                .flatMap(value -> graph.word(value).stream())
                .flatMap(url -> Urls.absolute(page.url(), url).stream())
                .anyMatch(this::isHere);
    }

    private boolean isHere(URI url) {
        return url.equals(page.canonical()) || url.equals(page.url());
    }

    private boolean isHeading(String name) {
        return page.heading()
                .or(() -> page.meta("og:title"))
                .filter(heading -> folded(heading).equals(folded(name))
                        || folded(page.title()).startsWith(folded(name)))
                .isPresent();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
    }
}
