package io.shelftalker.testkit.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop's stores, and how much each has: {@code /stores.json} lists them, {@code /stock/{sku}.json} says what they have of
 * a product, {@code /stores/{id}/stock.json} what one has of all, {@code /stores/{id}/stock/{sku}.json} what one has of it.
 */
final class StoreShelves {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    private final Map<String, ShopStore> stores = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Integer>> left = new ConcurrentHashMap<>();

    void open(ShopStore store) {
        stores.put(store.id(), store);
    }

    void put(String sku, String store, int quantity) {
        if (!stores.containsKey(store)) {
            throw new IllegalArgumentException("The shop has no store " + store);
        }
        left.computeIfAbsent(sku, _ -> new ConcurrentSkipListMap<>()).put(store, quantity);
    }

    Optional<Answer> directory(@Nullable Fault fault) {
        return stores.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(
                        Map.of(
                                "data",
                                Map.of(
                                        "stores",
                                        listed(
                                                fault,
                                                stores.values().stream()
                                                        .map(StoreShelves::told)
                                                        .toList()))),
                        fault));
    }

    Optional<Answer> ofProduct(String sku, @Nullable Fault fault) {
        var shelves = left.get(sku);
        return shelves == null
                ? Optional.empty()
                : Optional.of(answer(
                        Map.of(
                                "sku",
                                sku,
                                "stores",
                                listed(
                                        fault,
                                        shelves.entrySet().stream()
                                                .map(shelf -> told("id", shelf.getKey(), shelf.getValue(), fault))
                                                .toList())),
                        fault));
    }

    Optional<Answer> ofStore(String store, @Nullable Fault fault) {
        return stores.containsKey(store)
                ? Optional.of(answer(
                        Map.of(
                                "items",
                                listed(
                                        fault,
                                        left.entrySet().stream()
                                                .filter(entry ->
                                                        entry.getValue().containsKey(store))
                                                .map(entry -> told(
                                                        "sku",
                                                        entry.getKey(),
                                                        entry.getValue().get(store),
                                                        fault))
                                                .toList())),
                        fault))
                : Optional.empty();
    }

    Optional<Answer> ofStore(String store, String sku, @Nullable Fault fault) {
        return Optional.ofNullable(left.getOrDefault(sku, Map.of()).get(store))
                .map(quantity ->
                        answer(Map.of("items", listed(fault, List.of(told("sku", sku, quantity, fault)))), fault));
    }

    private static Map<String, Object> told(ShopStore store) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", store.id());
        told.put("name", store.name());
        told.put("address", Map.of("street", store.address(), "city", store.city()));
        told.put("geo", Map.of("lat", store.latitude(), "lng", store.longitude()));
        return told;
    }

    private static Map<String, Object> told(String key, String value, int quantity, @Nullable Fault fault) {
        return Map.of(key, value, "qty", fault instanceof Fault.NothingLeft ? 0 : quantity);
    }

    private static List<Map<String, Object>> listed(@Nullable Fault fault, List<Map<String, Object>> rows) {
        return fault instanceof Fault.EmptyList ? List.of() : rows;
    }

    private static Answer answer(Map<String, Object> content, @Nullable Fault fault) {
        if (fault instanceof Fault.LeadsTo(String url)) {
            return Answer.redirect(302, url);
        }
        try {
            var json = JSON.writeValueAsString(content);
            return Answer.of(
                    TYPE, Body.of(fault instanceof Fault.CutShort ? json.substring(0, json.length() / 2) : json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are always JSON", e);
        }
    }
}
