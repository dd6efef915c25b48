package io.shelftalker.catalog.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far offers that have something in common agree in everything else.
 *
 * @param groups those that do, each with the others of its group
 * @param doubted those of which nobody knows: their shop says the same of several products, or they do not tell what the
 *     others differ in
 */
record Agreement(List<List<Kin>> groups, List<Kin> doubted) {

    /** @param traits what must not differ */
    static Agreement of(List<Kin> alike, Function<Kin, Map<String, String>> traits) {
        Map<Long, Long> offers = alike.stream().collect(Collectors.groupingBy(Kin::source, Collectors.counting()));
        Set<String> contested = contested(
                alike.stream()
                        .filter(kin -> Objects.equals(offers.get(kin.source()), 1L))
                        .toList(),
                traits);
        Map<List<String>, List<Kin>> groups = new HashMap<>();
        List<Kin> doubted = new ArrayList<>();
        for (Kin kin : alike) {
            Map<String, String> told = traits.apply(kin);
            boolean certain = Objects.equals(offers.get(kin.source()), 1L)
                    && told.keySet().containsAll(contested);
            List<Kin> place = certain
                    ? groups.computeIfAbsent(contested.stream().map(told::get).toList(), values -> new ArrayList<>())
                    : doubted;
            place.add(kin);
        }
        return new Agreement(List.copyOf(groups.values()), doubted);
    }

    /** Whether they agree in everything. */
    boolean isWhole() {
        return groups.size() < 2 && doubted.isEmpty();
    }

    private static Set<String> contested(List<Kin> alike, Function<Kin, Map<String, String>> traits) {
        Map<String, Set<String>> values = new TreeMap<>();
        alike.forEach(kin -> traits.apply(kin)
                .forEach((trait, value) ->
                        values.computeIfAbsent(trait, each -> new HashSet<>()).add(value)));
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
