package io.shelftalker.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which offers are of one product.
 *
 * <p>A wrong match is worse than none. Offers are of one product by their GTIN, or, where not all have one, by brand, name,
 * size and every other trait; never against a differing GTIN, MPN or trait, and never two of one shop, whose variants look
 * alike. Where evidence contradicts itself, those that it is about are each a product of their own. The answer depends on
 * what the offers say only, never on who said it first. What an operator says stands above all.
 */
final class Kinship {
    /** What more offers than this have in common says nothing. */
    static final int MOST = 100;

    private final Map<Long, Set<Kin>> families = new HashMap<>();
    private final List<Kin> all;

    private Kinship(List<Kin> all) {
        this.all = all;
        all.forEach(kin -> families.put(kin.row(), new HashSet<>(Set.of(kin))));
    }

    /** The families of these, which have to be all that have anything in common with each other. */
    static List<Set<Kin>> families(Collection<Kin> all) {
        Kinship kinship = new Kinship(List.copyOf(all));
        kinship.byEvidence();
        kinship.byWord();
        return kinship.families.values().stream().distinct().toList();
    }

    private void byEvidence() {
        List<Kin> telling = all.stream().filter(kin -> !kin.alone()).toList();
        Set<Kin> barred = new HashSet<>();
        List<List<Kin>> numbered = numbered(telling, barred);
        List<Kin> others = telling.stream().filter(kin -> !barred.contains(kin)).toList();
        List<List<Kin>> likenesses = sharing(others, kin -> kin.identity().likeness())
                .flatMap(alike -> agreeing(alike, Kinship::everything).groups().stream())
                .toList();
        numbered.forEach(certain -> join(certain, likenesses));
        Set<Kin> joined = numbered.stream().flatMap(List::stream).collect(Collectors.toSet());
        likenesses.stream()
                .map(alike ->
                        alike.stream().filter(kin -> !joined.contains(kin)).toList())
                .forEach(this::unite);
    }

    /**
     * Those of one GTIN.
     *
     * @param barred takes those whose GTIN is not certain: nothing else is, then
     */
    private static List<List<Kin>> numbered(List<Kin> telling, Set<Kin> barred) {
        List<List<Kin>> numbered = new ArrayList<>();
        sharing(telling, kin -> kin.identity().gtin()).forEach(same -> {
            Agreement agreement = agreeing(same, kin -> kin.identity().traits());
            numbered.addAll(agreement.groups());
            barred.addAll(agreement.groups().size() > 1 ? same : agreement.doubted());
        });
        return numbered;
    }

    /** Those of one GTIN, and with them those that are called like them and have none, if all of that fits together. */
    private void join(List<Kin> certain, List<List<Kin>> likenesses) {
        List<List<Kin>> called = likenesses.stream()
                .filter(alike -> alike.stream().anyMatch(certain::contains))
                .toList();
        List<Kin> whole = Stream.concat(certain.stream(), called.stream().flatMap(List::stream))
                .distinct()
                .toList();
        List<Kin> without = whole.stream().filter(kin -> !certain.contains(kin)).toList();
        unite(certain);
        if (Agreement.of(whole, kin -> kin.identity().traits()).isWhole() && mpnsFit(without, whole)) {
            unite(whole);
        } else {
            called.forEach(
                    alike -> unite(alike.stream().filter(without::contains).toList()));
        }
    }

    private static boolean mpnsFit(List<Kin> without, List<Kin> whole) {
        return without.stream().flatMap(kin -> kin.identity().mpn().stream()).allMatch(mpn -> whole.stream()
                .flatMap(kin -> kin.identity().mpn().stream())
                .allMatch(mpn::equals));
    }

    private void byWord() {
        sharing(all, kin -> kin.joined().isPresent() ? Optional.of(kin.joined().getAsLong()) : Optional.empty())
                .forEach(this::unite);
    }

    private void unite(List<Kin> same) {
        Set<Kin> family = new HashSet<>();
        same.forEach(kin -> family.addAll(Objects.requireNonNull(families.get(kin.row()))));
        family.forEach(kin -> families.put(kin.row(), family));
    }

    private static <T> Stream<List<Kin>> sharing(List<Kin> some, Function<Kin, Optional<T>> key) {
        Map<T, List<Kin>> groups = new LinkedHashMap<>();
        some.forEach(kin -> key.apply(kin).ifPresent(value -> groups.computeIfAbsent(value, each -> new ArrayList<>())
                .add(kin)));
        return groups.values().stream();
    }

    private static Agreement agreeing(List<Kin> same, Function<Kin, Map<String, String>> traits) {
        return same.size() > MOST ? new Agreement(List.of(), same) : Agreement.of(same, traits);
    }

    private static Map<String, String> everything(Kin kin) {
        Map<String, String> everything = new TreeMap<>(kin.identity().traits());
        kin.identity().gtin().ifPresent(gtin -> everything.put("gtin", gtin));
        kin.identity().mpn().ifPresent(mpn -> everything.put("mpn", mpn));
        return everything;
    }
}
