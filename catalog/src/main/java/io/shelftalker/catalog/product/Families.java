package io.shelftalker.catalog.product;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Makes one product of those that turn out to be one, and several of one where that was a mistake.
 *
 * <p>Only what is new, or says something else of itself than before, is looked at, and whatever has anything in common with
 * it. The caller holds the catalog's lock, so that of two shops that bring the same product at once the later finds the
 * earlier's.
 */
final class Families {
    private final KinRows rows = new KinRows();

    /**
     * What a batch of offers belongs to.
     *
     * @param known what is recorded of those that were known, each of the product that it is of now
     * @param identities what new ones say of themselves, by external id
     * @param joined the products of other shops that new ones are of, by external id
     */
    record Placed(Map<String, Standing> known, Map<String, Identity> identities, Map<String, Long> joined) {}

    /** Finds the products that these are of, and brings others together or apart where what these say asks for it. */
    Placed place(Handle handle, Pass pass, List<Difference> differences, Map<String, Standing> known) {
        Map<String, Kin> arrived = arrived(pass.source(), differences);
        Map<Long, Kin> learned = learned(handle, differences, known);
        Map<Long, Kin> changed = new HashMap<>(learned);
        arrived.values().forEach(kin -> changed.put(kin.row(), kin));
        if (changed.isEmpty()) {
            return new Placed(known, Map.of(), Map.of());
        }
        rows.keep(handle, learned.values());
        Map<Long, Long> products = sort(handle, pass, changed);
        Map<String, Identity> identities = new HashMap<>();
        Map<String, Long> joined = new HashMap<>();
        arrived.forEach((id, kin) -> {
            identities.put(id, kin.identity());
            Optional.ofNullable(products.get(kin.row())).ifPresent(product -> joined.put(id, product));
        });
        boolean moved = products.keySet().stream().anyMatch(row -> row > 0);
        return new Placed(moved ? placed(handle, known) : known, identities, joined);
    }

    /** Takes the offer of a page for another product than what it is held for, from now on. @return what it is then */
    Optional<ProductId> part(Handle handle, URI page) {
        Optional<Kin> found = rows.at(handle, page).filter(kin -> rows.isTogether(handle, kin.product()));
        found.ifPresent(kin -> {
            rows.alone(handle, kin.row());
            sort(handle, operator(kin), rows.at(handle, page).stream().collect(byRow()));
        });
        return found.map(kin -> new ProductId(kin.row()));
    }

    /** Takes the offers of two pages for the same product, from now on. @return that one; nothing where a page is unknown */
    Optional<ProductId> join(Handle handle, URI page, URI other) {
        Optional<Kin> one = rows.at(handle, page);
        Optional<Kin> two = rows.at(handle, other);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        rows.join(handle, one.get(), two.get());
        sort(handle, operator(two.get()), rows.at(handle, page).stream().collect(byRow()));
        return rows.at(handle, page).map(kin -> new ProductId(kin.product()));
    }

    private static Pass operator(Kin kin) {
        return new Pass(new SourceId(kin.source()), Optional.empty(), true);
    }

    /** @return what is of another product now than before, by its row */
    private Map<Long, Long> sort(Handle handle, Pass pass, Map<Long, Kin> changed) {
        Map<Long, Kin> region = new LinkedHashMap<>();
        rows.around(handle, pass.source(), changed.values()).forEach(kin -> region.put(kin.row(), kin));
        region.putAll(changed);
        List<Regrouped> moves = new ArrayList<>();
        for (Set<Kin> family : Kinship.families(region.values())) {
            long product = eldest(family);
            family.stream()
                    .filter(kin -> kin.product() != product)
                    .map(kin -> new Regrouped(kin.row(), kin.product(), product))
                    .forEach(moves::add);
        }
        List<Regrouped> kept = moves.stream().filter(move -> move.row() > 0).toList();
        if (!kept.isEmpty()) {
            rows.move(handle, kept);
            rows.settle(handle, pass, kept);
        }
        return moves.stream().collect(Collectors.toMap(Regrouped::row, Regrouped::after));
    }

    /** The product that a family is known as: one that people know already, in the catalog, for the longest time. */
    private static long eldest(Set<Kin> family) {
        Comparator<Kin> known = Comparator.comparing((Kin kin) -> kin.isNew())
                .thenComparing(kin -> kin.row() != kin.product())
                .thenComparing(kin -> !kin.listed())
                .thenComparing(Kin::row);
        return family.stream().min(known).orElseThrow().row();
    }

    private static Map<String, Kin> arrived(SourceId source, List<Difference> differences) {
        Map<String, Kin> arrived = new LinkedHashMap<>();
        for (Difference difference : differences) {
            if (difference.has(Change.Added.class)) {
                Observation seen = difference.observation();
                Identity identity = Identity.of(seen.facts());
                arrived.put(seen.externalId(), Kin.unknown(-1 - arrived.size(), source, identity));
            }
        }
        return arrived;
    }

    /** Those known ones that say something else of themselves than before. */
    private Map<Long, Kin> learned(Handle handle, List<Difference> differences, Map<String, Standing> known) {
        Map<Long, Facts> described = differences.stream()
                .filter(difference -> difference.has(Change.Described.class))
                .map(Difference::observation)
                .collect(Collectors.toMap(
                        seen -> Objects.requireNonNull(known.get(seen.externalId()))
                                .offer()
                                .value(),
                        Observation::facts));
        if (described.isEmpty()) {
            return Map.of();
        }
        return rows.of(handle, described.keySet()).stream()
                .flatMap(each -> {
                    Facts facts = Objects.requireNonNull(described.get(each.offer()));
                    Kin kin = each.kin();
                    Identity now = kin.identity().then(facts, each.together());
                    return Optional.of(kin.as(now)).filter(other -> !other.equals(kin)).stream();
                })
                .collect(byRow());
    }

    private static Collector<Kin, ?, Map<Long, Kin>> byRow() {
        return Collectors.toMap(Kin::row, Function.identity());
    }

    private Map<String, Standing> placed(Handle handle, Map<String, Standing> known) {
        Collection<Standing> all = known.values();
        Map<Long, Long> products = rows.products(
                handle, all.stream().map(standing -> standing.offer().value()).toList());
        Map<String, Standing> placed = new HashMap<>();
        known.forEach((id, standing) -> placed.put(
                id,
                standing.of(new ProductId(
                        Objects.requireNonNull(products.get(standing.offer().value()))))));
        return placed;
    }
}
