package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a source, by the names of fields: {@code {"price": ".now", "sku": {"css": "#code", "attr": "data-id",
 * "regex": "No\\. (\\S+)"}}}.
 *
 * @param stores where the shop tells of its stores, under {@code "stores"}
 * @param refused why stored rules, which an earlier version kept, can be read no more: then there are no others
 */
public record Rules(Map<String, Rule> byField, StoreRules stores, Optional<String> refused) {
    /** A source without rules. */
    public static final Rules NONE = new Rules(Map.of(), StoreRules.NONE, Optional.empty());

    /** Fields that rules can tell. */
    public static final Set<String> FIELDS = Set.of(
            "name",
            "brand",
            "description",
            "image",
            "sku",
            "gtin",
            "mpn",
            "price",
            "listPrice",
            "currency",
            "availability",
            "rating",
            "reviewCount",
            "category");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORES = "stores";
    private static final int LONGEST = 20_000;

    public Rules {
        byField = Map.copyOf(byField);
    }

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException if something is wrong with them, naming the field and what it is
     */
    public static Rules parse(String text) {
        JsonNode root = json(text);
        if (!root.isObject()) {
            throw new IllegalArgumentException("rules are a JSON object of fields, such as {\"price\": \".now\"}");
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        root.properties().stream()
                .filter(entry -> !entry.getKey().equals(STORES))
                .forEach(
                        entry -> rules.put(field(entry.getKey()), RuleReader.ofPage(entry.getKey(), entry.getValue())));
        StoreRules stores = Optional.ofNullable(root.get(STORES))
                .map(StoreRulesReader::read)
                .orElse(StoreRules.NONE);
        return new Rules(rules, stores, Optional.empty());
    }

    /** Reads rules that are kept, by whatever version: those that are refused by now say why, and harm no other source. */
    public static Rules stored(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException wrong) {
            return new Rules(Map.of(), StoreRules.NONE, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    public boolean isEmpty() {
        return byField.isEmpty() && stores.isEmpty();
    }

    private static JsonNode json(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("rules have at most " + LONGEST + " characters");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "rules are no JSON from line " + broken.getLocation().getLineNr() + " on", broken);
        }
    }

    private static String field(String name) {
        if (!FIELDS.contains(name)) {
            throw new IllegalArgumentException("there is no field '" + name + "'; there are: "
                    + String.join(", ", new TreeSet<>(FIELDS)) + ", and stores");
        }
        return name;
    }
}
