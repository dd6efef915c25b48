package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.sitemap.Urls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the product that a page is about, among those that it mentions. */
public final class MainProduct {
    /** schema.org's Product and what is more exact, in lower case. */
    private static final Set<String> PRODUCTS = Set.of(
            "product",
            "productgroup",
            "productmodel",
            "productcollection",
            "individualproduct",
            "someproducts",
            "vehicle",
            "car",
            "motorcycle",
            "motorizedbicycle",
            "busorcoach",
            "dietarysupplement",
            "drug");
    /** What is no product by its type, but one to a shop that offers it. */
    private static final Set<String> WORKS = Set.of(
            "book",
            "audiobook",
            "movie",
            "musicalbum",
            "musicrelease",
            "softwareapplication",
            "mobileapplication",
            "webapplication",
            "videogame",
            "game",
            "course",
            "photograph",
            "painting",
            "visualartwork");
    /** Where other products stand. */
    private static final Set<String> BESIDE = Set.of(
            "isRelatedTo",
            "isSimilarTo",
            "isAccessoryOrSparePartFor",
            "isConsumableFor",
            "hasVariant",
            "isVariantOf",
            "predecessorOf",
            "successorOf",
            "model",
            "review",
            "additionalProperty");
    /** Where products stand among others, or are only spoken of. */
    private static final Set<String> LISTED =
            Set.of("itemListElement", "hasOfferCatalog", "mentions", "itemReviewed", "relatedLink", "significantLink");

    private static final int DEEPEST = 8;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 300;
    private static final int SAME_PLACE = 8;
    private static final int SAME_NAME = 4;
    private static final int FOR_SALE = 2;
    private static final int NOT_IN_A_LIST = 1;

    private final Items items;
    private final PageSigns page;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Candidate(JsonNode node, boolean listed) {}

    private MainProduct(Items items, PageSigns page) {
        this.items = items;
        this.page = page;
    }

    /** The product that a page is about; empty where it is about none, or about several alike. */
    public static Optional<ProductItem> of(Items items, PageSigns page) {
        Optional<ProductItem> product = new MainProduct(items, page).find(PRODUCTS);
        return product.isPresent()
                ? product
                : new MainProduct(items, page).find(WORKS).filter(work -> !work.offers()
                        .isEmpty());
    }

    /** The product that a page is about, else the first that it speaks of. */
    static Optional<ProductItem> any(Items items, PageSigns page) {
        MainProduct search = new MainProduct(items, page);
        return search.find(PRODUCTS).or(() -> search.candidates.stream()
                .findFirst()
                .map(candidate -> new ProductItem(items, candidate.node())));
    }

    private Optional<ProductItem> find(Set<String> types) {
        items.roots().forEach(root -> collect(root, types, false, 0));
        Set<JsonNode> beside = beside();
        candidates.removeIf(candidate -> beside.contains(candidate.node()));
        if (candidates.size() == 1 && !candidates.getFirst().listed()) {
            return Optional.of(new ProductItem(items, candidates.getFirst().node(), items.looseOffers()));
        }
        Optional<Candidate> best = candidates.stream().max(Comparator.comparingInt(this::score));
        if (best.filter(candidate -> score(candidate) >= SAME_NAME * (LONGEST_NAME + 1))
                .isPresent()) {
            return best.map(candidate -> new ProductItem(items, candidate.node()));
        }
        // Several products of which none is at this address or has this name make a list, not a product's page.
        boolean few = candidates.size() <= 2 && !candidates.stream().allMatch(Candidate::listed);
        return onlyOneForSale()
                .or(() -> best.filter(candidate -> few).map(candidate -> new ProductItem(items, candidate.node())));
    }

    private void collect(JsonNode value, Set<String> types, boolean listed, int depth) {
        JsonNode node = items.resolved(value);
        if (depth > DEEPEST || candidates.size() >= MOST || (node.isObject() && !seen.add(node))) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, types, listed, depth));
            return;
        }
        if (Items.is(node, types)) {
            candidates.add(new Candidate(node, listed));
            return;
        }
        node.properties().stream()
                .filter(property -> property.getValue().isContainerNode() && !BESIDE.contains(property.getKey()))
                .forEach(property ->
                        collect(property.getValue(), types, listed || LISTED.contains(property.getKey()), depth + 1));
    }

    /** The products that are only there for another one. */
    private Set<JsonNode> beside() {
        Set<JsonNode> beside = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Candidate candidate : candidates) {
            for (String property : BESIDE) {
                // A variant stands beside its group, and not the other way round.
                List<JsonNode> others = property.equals("isVariantOf")
                        ? items.pointingAt(candidate.node(), property)
                        : items.values(candidate.node(), property);
                others.stream()
                        .filter(other -> !Items.isSame(other, candidate.node()))
                        .forEach(beside::add);
            }
        }
        return beside;
    }

    /** Pages show what else there is without its offers, more often than with them. */
    private Optional<ProductItem> onlyOneForSale() {
        List<ProductItem> forSale = candidates.stream()
                .filter(candidate -> !candidate.listed())
                .map(candidate -> new ProductItem(items, candidate.node()))
                .filter(product -> product.offers().stream()
                        .anyMatch(offer -> offer.price().isPresent()))
                .limit(2)
                .toList();
        return forSale.size() == 1 ? Optional.of(forSale.getFirst()) : Optional.empty();
    }

    private int score(Candidate candidate) {
        JsonNode node = candidate.node();
        int score = candidate.listed() ? 0 : NOT_IN_A_LIST;
        if (isHere(node)) {
            score += SAME_PLACE;
        }
        Optional<String> name = items.text(node, LONGEST_NAME, "name").filter(page::isNamed);
        if (name.isPresent()) {
            score += SAME_NAME;
        }
        score += node.has("offers") || node.has("hasVariant") ? FOR_SALE : 0;
        // Of two names in one heading the longer one is meant: "Kettle" stands in "Kettle, red" too.
        return score * (LONGEST_NAME + 1) + name.map(String::length).orElse(0);
    }

    private boolean isHere(JsonNode node) {
        return page.urls().stream().anyMatch(base -> Stream.of("url", "@id", "mainEntityOfPage")
                .flatMap(property -> items.values(node, property).stream())
                .flatMap(value -> value.isObject() ? items.first(value, "@id", "url").stream() : Stream.of(value))
                .flatMap(value -> items.word(value).stream())
                .flatMap(url -> Urls.absolute(base, url).stream())
                .anyMatch(page::isHere));
    }
}
