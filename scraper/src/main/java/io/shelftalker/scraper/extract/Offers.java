package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.i18n.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the offer that a buyer would take: new before used, there before not, then the cheapest. */
final class Offers {
    private final Graph graph;

    Offers(Graph graph) {
        this.graph = graph;
    }

    private record Choice(Offered offered, boolean used) {}

    /** The best offer of a product, or of its variants where it has none itself. */
    Offered best(JsonNode product, List<JsonNode> variants) {
        List<Choice> own = choices(product);
        List<Choice> all = own.isEmpty() || variants.size() == 1
                ? Stream.concat(variants.stream().flatMap(variant -> choices(variant).stream()), own.stream())
                        .toList()
                : own;
        return all.stream().min(ORDER).map(Choice::offered).orElse(Offered.NOTHING);
    }

    private static final Comparator<Choice> ORDER = Comparator.comparing(Choice::used)
            .thenComparing(choice -> place(choice.offered().stock().availability()))
            .thenComparing(choice -> choice.offered().price().isEmpty())
            .thenComparing(Choice::offered, Offers::cheaper);

    private static int place(Availability availability) {
        return switch (availability) {
            case IN -> 0;
            case UNKNOWN -> 1;
            case OUT -> 2;
        };
    }

    private static int cheaper(Offered one, Offered other) {
        if (one.price().isEmpty() || other.price().isEmpty()) {
            return 0;
        }
        Money price = one.price().get();
        return price.sameCurrency(other.price().get())
                ? price.compareTo(other.price().get())
                : 0;
    }

    private List<Choice> choices(JsonNode product) {
        return graph.values(product, "offers").stream()
                .filter(JsonNode::isObject)
                .flatMap(offer -> choices(offer, Optional.empty()).stream())
                .toList();
    }

    private List<Choice> choices(JsonNode offer, Optional<String> outerCurrency) {
        Optional<String> currency = graph.text(offer, 10, "priceCurrency").or(() -> outerCurrency);
        List<Choice> inner = graph.values(offer, "offers").stream()
                .filter(JsonNode::isObject)
                .flatMap(nested -> choices(nested, currency).stream())
                .toList();
        return inner.isEmpty() ? List.of(choice(offer, currency)) : inner;
    }

    private Choice choice(JsonNode offer, Optional<String> currency) {
        List<JsonNode> specifications = graph.values(offer, "priceSpecification").stream()
                .filter(JsonNode::isObject)
                .filter(specification -> !specification.has("referenceQuantity") || specification.has("priceType"))
                .toList();
        Optional<Money> price = price(offer, currency, "price")
                .or(() -> specified(specifications, currency, false))
                .or(() -> price(offer, currency, "lowPrice"));
        Optional<Money> listPrice = specified(specifications, currency, true);
        return new Choice(new Offered(price, listPrice, stock(offer)).consistent(), isUsed(offer));
    }

    /** @param struckThrough whether the price before a reduction is wanted, or the one to pay */
    private Optional<Money> specified(List<JsonNode> specifications, Optional<String> currency, boolean struckThrough) {
        return specifications.stream()
                .filter(specification -> isStruckThrough(specification) == struckThrough)
                .flatMap(
                        specification -> price(
                                specification,
                                graph.text(specification, 10, "priceCurrency").or(() -> currency),
                                "price")
                                .stream())
                .findFirst();
    }

    private boolean isStruckThrough(JsonNode specification) {
        return graph.text(specification, 60, "priceType")
                .filter(type -> type.matches(".*(ListPrice|StrikethroughPrice|MSRP|SRP|RegularPrice)$"))
                .isPresent();
    }

    private Optional<Money> price(JsonNode node, Optional<String> currency, String property) {
        return graph.first(node, property)
                .flatMap(value -> currency.flatMap(code -> value.isNumber()
                        ? Amounts.read(value.decimalValue(), code)
                        : graph.word(value).flatMap(text -> Amounts.read(text, code))));
    }

    private Stock stock(JsonNode offer) {
        Stock stock = graph.first(offer, "availability")
                .flatMap(value -> value.isObject() ? graph.text(value, 60, "@id", "name") : graph.word(value))
                .map(Stocks::read)
                .orElse(Stock.UNKNOWN);
        return stock.availability() == Availability.IN
                ? left(offer).map(stock::withLeft).orElse(stock)
                : stock;
    }

    private Optional<Integer> left(JsonNode offer) {
        return graph.first(offer, "inventoryLevel")
                .flatMap(level -> level.isObject() ? graph.first(level, "value") : Optional.of(level))
                .flatMap(graph::word)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(count -> count > 0);
    }

    private boolean isUsed(JsonNode offer) {
        return graph.text(offer, 60, "itemCondition")
                .filter(condition -> condition.matches(".*(Used|Refurbished|Damaged)Condition$"))
                .isPresent();
    }
}
