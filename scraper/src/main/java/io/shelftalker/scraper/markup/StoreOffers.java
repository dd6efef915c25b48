package io.shelftalker.scraper.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what single stores have: offers that say at which places they can be had.
 *
 * @see <a href="https://schema.org/availableAtOrFrom">schema.org/availableAtOrFrom</a>
 */
final class StoreOffers {
    private static final int DEEPEST = 4;
    private static final int MOST = 2_000;

    private final Items items;

    StoreOffers(Items items) {
        this.items = items;
    }

    List<StoreOffer> of(List<JsonNode> offers) {
        List<StoreOffer> found = new ArrayList<>();
        offers.forEach(offer -> collect(offer, found, 0));
        return found;
    }

    private void collect(JsonNode offer, List<StoreOffer> found, int depth) {
        List<JsonNode> places = items.values(offer, "availableAtOrFrom").stream()
                .filter(JsonNode::isObject)
                .toList();
        // How many there are at several places together is not how many one of them has.
        Optional<Integer> left = places.size() == 1 ? left(offer) : Optional.empty();
        for (JsonNode place : places) {
            if (found.size() < MOST) {
                id(place).map(id -> read(id, place, offer, left)).ifPresent(found::add);
            }
        }
        if (depth < DEEPEST) {
            items.values(offer, "offers").stream()
                    .filter(inner -> inner.isObject() && !Items.isSame(inner, offer))
                    .forEach(inner -> collect(inner, found, depth + 1));
        }
    }

    private Optional<String> id(JsonNode place) {
        return items.text(place, 200, "branchCode", "identifier", "@id", "name");
    }

    private StoreOffer read(String id, JsonNode place, JsonNode offer, Optional<Integer> left) {
        Optional<JsonNode> address = items.first(place, "address");
        Optional<JsonNode> geo = items.first(place, "geo").filter(JsonNode::isObject);
        return new StoreOffer(
                id,
                items.text(place, 200, "name"),
                address.flatMap(
                        where -> where.isObject() ? items.text(where, 300, "streetAddress") : items.word(where)),
                address.filter(JsonNode::isObject).flatMap(where -> items.text(where, 100, "addressLocality")),
                geo.or(() -> Optional.of(place)).flatMap(where -> degrees(where, "latitude")),
                geo.or(() -> Optional.of(place)).flatMap(where -> degrees(where, "longitude")),
                items.text(offer, 100, "availability").flatMap(ItemAvailability::name),
                left);
    }

    private Optional<Double> degrees(JsonNode place, String property) {
        return items.text(place, 30, property)
                .filter(text -> text.matches("[+-]?\\d{1,3}(\\.\\d+)?"))
                .map(Double::valueOf);
    }

    private Optional<Integer> left(JsonNode offer) {
        return items.first(offer, "inventoryLevel")
                .flatMap(level -> level.isObject() ? items.first(level, "value") : Optional.of(level))
                .flatMap(items::word)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
