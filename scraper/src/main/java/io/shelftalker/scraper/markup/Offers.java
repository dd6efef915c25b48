package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads offers: of a product itself, or of an aggregate among them. */
final class Offers {
    private static final Set<String> STRUCK_THROUGH =
            Set.of("ListPrice", "StrikethroughPrice", "MSRP", "SRP", "RegularPrice");
    /** Prices that nobody pays who buys the thing. */
    private static final Set<String> OTHER_PRICES = Set.of("InvoicePrice", "MinimumAdvertisedPrice", "CostPrice");

    private static final Set<String> COMPOUND = Set.of("compoundpricespecification");
    private static final Set<String> AGGREGATE = Set.of("aggregateoffer", "offer-aggregate");
    private static final int DEEPEST = 4;
    private static final int MOST = 1_000;

    private final Items items;

    Offers(Items items) {
        this.items = items;
    }

    /** The single offers in these nodes; an aggregate only where it lists none that has a price. */
    List<OfferItem> of(List<JsonNode> nodes) {
        List<OfferItem> offers = new ArrayList<>();
        nodes.stream().filter(JsonNode::isObject).forEach(node -> collect(node, Optional.empty(), offers, 0));
        return offers;
    }

    private void collect(JsonNode node, Optional<String> outerCurrency, List<OfferItem> offers, int depth) {
        Optional<String> currency = currency(node).or(() -> outerCurrency);
        List<OfferItem> inner = new ArrayList<>();
        if (depth < DEEPEST) {
            Stream.concat(items.values(node, "offers").stream(), items.values(node, "itemListElement").stream())
                    .filter(JsonNode::isObject)
                    .filter(nested -> !Items.isSame(nested, node))
                    .forEach(nested -> collect(nested, currency, inner, depth + 1));
        }
        boolean told = inner.stream()
                .anyMatch(offer ->
                        offer.price().isPresent() || offer.availability().isPresent());
        if (offers.size() < MOST) {
            offers.addAll(told ? inner : List.of(offer(node, currency)));
        }
    }

    private OfferItem offer(JsonNode node, Optional<String> currency) {
        List<JsonNode> specifications = specifications(node);
        Optional<WrittenPrice> price = price(node, currency, "price")
                .or(() -> specified(specifications, currency))
                .or(() -> price(node, currency, "lowPrice"))
                .or(() -> price(node, currency, "highPrice"));
        return new OfferItem(
                price,
                listPrice(specifications, currency),
                Items.is(node, AGGREGATE),
                name(node, "availability").flatMap(ItemAvailability::name),
                name(node, "itemCondition").map(SchemaOrg::lastPart),
                left(node),
                items.text(node, 100, "sku"),
                items.first(node, "url").flatMap(items::word),
                items.text(node, 200, "seller", "offeredBy"));
    }

    private List<JsonNode> specifications(JsonNode node) {
        return items.values(node, "priceSpecification").stream()
                .filter(JsonNode::isObject)
                .flatMap(specification -> Items.is(specification, COMPOUND) && !specification.has("price")
                        ? Stream.<JsonNode>empty()
                        : Stream.of(specification))
                .toList();
    }

    /** The price to pay: one of the whole before one of a unit of it, which counts only where it is the only one. */
    private Optional<WrittenPrice> specified(List<JsonNode> specifications, Optional<String> currency) {
        List<JsonNode> payable = specifications.stream()
                .filter(specification -> !isOf(specification, STRUCK_THROUGH) && !isOf(specification, OTHER_PRICES))
                .filter(specification -> !isForMembers(specification))
                .toList();
        Stream<JsonNode> whole = payable.stream().filter(specification -> !isUnitPrice(specification));
        return whole.flatMap(specification -> specified(specification, currency).stream())
                .findFirst();
    }

    private Optional<WrittenPrice> listPrice(List<JsonNode> specifications, Optional<String> currency) {
        return specifications.stream()
                .filter(specification -> isOf(specification, STRUCK_THROUGH))
                .flatMap(specification -> specified(specification, currency).stream())
                .findFirst();
    }

    private Optional<WrittenPrice> specified(JsonNode specification, Optional<String> currency) {
        Optional<String> own = currency(specification).or(() -> currency);
        return price(specification, own, "price").or(() -> price(specification, own, "minPrice"));
    }

    /** A price for a quantity that is not one piece, such as per litre. */
    private boolean isUnitPrice(JsonNode specification) {
        return items.first(specification, "referenceQuantity")
                .filter(JsonNode::isObject)
                .filter(quantity -> !isOnePiece(quantity))
                .isPresent();
    }

    private boolean isOnePiece(JsonNode quantity) {
        boolean one = items.text(quantity, 10, "value")
                .filter(value -> value.matches("1(\\.0+)?"))
                .isPresent();
        return one
                && items.text(quantity, 10, "unitCode")
                        .filter(unit -> !unit.equals("C62") && !unit.equals("EA") && !unit.equals("PCE"))
                        .isEmpty()
                && !quantity.has("unitText");
    }

    private static boolean isOf(JsonNode specification, Set<String> priceTypes) {
        JsonNode type = specification.path("priceType");
        return type.isTextual() && priceTypes.contains(SchemaOrg.lastPart(type.textValue()));
    }

    private static boolean isForMembers(JsonNode specification) {
        return specification.has("validForMemberTier");
    }

    private Optional<WrittenPrice> price(JsonNode node, Optional<String> currency, String property) {
        Optional<JsonNode> value = items.first(node, property);
        Optional<String> own =
                value.filter(JsonNode::isObject).flatMap(this::currency).or(() -> currency);
        return value.flatMap(amount -> amount.isObject() ? items.first(amount, "price", "value") : Optional.of(amount))
                .filter(Offers::isWritten)
                .map(amount -> new WrittenPrice(amount, own));
    }

    private static boolean isWritten(JsonNode value) {
        return value.isNumber() || (value.isTextual() && !value.textValue().isBlank());
    }

    private Optional<String> currency(JsonNode node) {
        return items.text(node, 10, "priceCurrency", "currency");
    }

    /** A name of an enumeration, also where it is written as an item. */
    private Optional<String> name(JsonNode node, String property) {
        return items.first(node, property)
                .flatMap(value -> value.isObject() ? items.text(value, 100, "@id", "name", "url") : items.word(value));
    }

    private Optional<Integer> left(JsonNode offer) {
        return items.first(offer, "inventoryLevel")
                .flatMap(level -> level.isObject() ? items.first(level, "value") : Optional.of(level))
                .flatMap(items::word)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(count -> count > 0);
    }
}
