package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A product as markup has it, each field read on demand and given as it is written. */
public final class ProductItem {
    private static final String[] GTINS = {"gtin13", "gtin", "gtin14", "gtin12", "gtin8", "ean", "isbn"};
    private static final int MOST_VARIANTS = 500;

    private final Items items;
    private final JsonNode node;
    private final List<JsonNode> looseOffers;

    ProductItem(Items items, JsonNode node) {
        this(items, node, List.of());
    }

    /** @param looseOffers offers of the page that are this product's where it has none itself */
    ProductItem(Items items, JsonNode node, List<JsonNode> looseOffers) {
        this.items = items;
        this.node = node;
        this.looseOffers = looseOffers;
    }

    /** The items that it is one of. */
    public Items items() {
        return items;
    }

    /** The item itself, for what has no method here. */
    public JsonNode node() {
        return node;
    }

    public Optional<String> name() {
        return items.text(node, 300, "name");
    }

    public Optional<String> brand() {
        return brands().stream().findFirst();
    }

    /** What is said to be its brand, then who is said to make it. */
    public List<String> brands() {
        return Stream.of("brand", "manufacturer")
                .flatMap(property -> ofItOrItsGroup(each -> items.text(each, 100, property)).stream())
                .toList();
    }

    public Optional<String> description() {
        return ofItOrItsGroup(each -> items.text(each, 5000, "description"));
    }

    public Optional<String> sku() {
        return items.text(node, 100, "sku").or(() -> identifier("sku")).or(this::productId);
    }

    public Optional<String> mpn() {
        return items.text(node, 100, "mpn").or(() -> identifier("mpn"));
    }

    /** What is said to be its trade item number, the most exact first; nothing is checked. */
    public List<String> gtins() {
        Stream<String> own = Stream.of(GTINS).flatMap(property -> items.text(node, 40, property).stream());
        Stream<String> named =
                Stream.of("gtin13", "gtin", "ean", "upc", "isbn").flatMap(name -> identifier(name).stream());
        return Stream.concat(own, named).distinct().toList();
    }

    /** URLs of its images as written. */
    public List<String> images() {
        return items.values(node, "image").stream()
                .flatMap(image -> (image.isObject()
                                ? items.first(image, "contentUrl", "url", "@id")
                                : Optional.of(image))
                        .stream())
                .flatMap(image -> items.word(image).stream())
                .toList();
    }

    public Optional<String> url() {
        return items.first(node, "url").flatMap(items::word);
    }

    public Optional<RatingItem> rating() {
        return ofItOrItsGroup(each -> items.first(each, "aggregateRating")
                .filter(JsonNode::isObject)
                .flatMap(rating -> RatingItem.of(items, rating)));
    }

    /**
     * What it is offered for: its own offers, else those elsewhere that name it as what they offer. Of the only product
     * of a page these can also be offers that stand alone.
     */
    public List<OfferItem> offers() {
        return new Offers(items).of(offerNodes());
    }

    /** What single stores have of it, as far as its offers say. */
    public List<StoreOffer> storeOffers() {
        return new StoreOffers(items).of(offerNodes());
    }

    private List<JsonNode> offerNodes() {
        List<JsonNode> nodes = new ArrayList<>(items.values(node, "offers"));
        if (nodes.isEmpty()) {
            nodes.addAll(items.pointingAt(node, "itemOffered"));
        }
        return nodes.isEmpty() ? looseOffers : nodes;
    }

    /** The variants of a group; of them the one that stands at the page's address alone, where it has one. */
    public List<ProductItem> variants(URI page) {
        List<ProductItem> all = variants();
        if (page.getRawQuery() == null) {
            return all;
        }
        List<ProductItem> here =
                all.stream().filter(variant -> variant.isAt(page)).toList();
        return here.size() == 1 ? here : all;
    }

    /** All variants of a group. */
    public List<ProductItem> variants() {
        return Stream.concat(items.values(node, "hasVariant").stream(), items.pointingAt(node, "isVariantOf").stream())
                .filter(JsonNode::isObject)
                .limit(MOST_VARIANTS)
                .map(variant -> new ProductItem(items, variant))
                .toList();
    }

    /** What a variant does not say itself, its group says for all of them. */
    private <T> Optional<T> ofItOrItsGroup(Function<JsonNode, Optional<T>> reader) {
        return reader.apply(node).or(() -> items.first(node, "isVariantOf")
                .filter(JsonNode::isObject)
                .flatMap(reader));
    }

    private boolean isAt(URI page) {
        return url().or(() ->
                        offers().stream().flatMap(offer -> offer.url().stream()).findFirst())
                .flatMap(url -> Urls.absolute(page, url))
                .filter(page::equals)
                .isPresent();
    }

    /** A product id is mostly the shop's own, but may say itself what it is: {@code isbn:…}, {@code sku:…}. */
    private Optional<String> productId() {
        return items.text(node, 100, "productID")
                .map(id -> id.regionMatches(true, 0, "sku:", 0, 4)
                        ? id.substring(4).strip()
                        : id)
                .filter(id -> !id.matches("(?i)(isbn|gtin\\d*|ean|upc|mpn|asin):.*"));
    }

    private Optional<String> identifier(String kind) {
        Optional<String> named = items.values(node, "identifier").stream()
                .filter(JsonNode::isObject)
                .filter(value -> items.text(value, 40, "propertyID", "name")
                        .filter(kind::equalsIgnoreCase)
                        .isPresent())
                .flatMap(value -> items.text(value, 100, "value").stream())
                .findFirst();
        return named.or(() -> items.text(node, 100, "productID")
                .filter(id -> id.regionMatches(true, 0, kind + ":", 0, kind.length() + 1))
                .map(id -> id.substring(kind.length() + 1).strip()));
    }
}
