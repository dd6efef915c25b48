package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Shops that tell more of a product with each reading, in whatever order they are read, end in the same products. */
class MergingProperties {
    private static final int SHOPS = 5;

    private static final Shelf SHELF = new Shelf();

    private int worlds;

    @AfterContainer
    static void close() {
        SHELF.close();
    }

    /** What a reading tells of the one product of a shop; -1 for nothing. */
    record Told(int shop, int gtin, int mpn, int size, int name) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void endInTheSameProducts(@ForAll("readings") List<Told> readings, @ForAll Random random) {
        Set<Set<String>> expected = asTheLastReadingsSay(readings);
        assertThat(products(readings)).isEqualTo(expected);
        assertThat(products(mixed(readings, random))).isEqualTo(expected);
    }

    private static Set<Set<String>> asTheLastReadingsSay(List<Told> readings) {
        Map<Integer, Kin> last = new TreeMap<>();
        for (Told told : readings) {
            Identity identity = Identity.of(page(told, 0, 0).observation().facts());
            last.put(told.shop(), Kin.unknown(told.shop(), new SourceId(told.shop()), identity));
        }
        return Kinship.families(last.values()).stream()
                .map(family ->
                        family.stream().map(kin -> Long.toString(kin.row())).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** What shops show in this order, in a world of its own: the shops that end with one product. */
    private Set<Set<String>> products(List<Told> readings) {
        int world = ++worlds;
        int before = SHELF.events().size();
        for (int place = 0; place < readings.size(); place++) {
            Told told = readings.get(place);
            SHELF.sees(told.shop(), page(told, world, place));
        }
        List<String> events = SHELF.events();
        assertThat(events.subList(before, events.size()))
                .as("nothing but that products came, merged and were split")
                .isSubsetOf("Added", "Merged", "Split")
                .filteredOn("Added"::equals)
                .hasSizeLessThanOrEqualTo(SHOPS);
        return partition(world);
    }

    private static Set<Set<String>> partition(int world) {
        Map<String, List<String>> products =
                SHELF
                        .texts("select product || ' ' || source from offer where url like '%/world-" + world + "'")
                        .stream()
                        .map(line -> line.split(" "))
                        .collect(Collectors.groupingBy(
                                line -> line[0],
                                TreeMap::new,
                                Collectors.mapping(line -> line[1], Collectors.toList())));
        return products.values().stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static Seen page(Told told, int world, int place) {
        Facts facts = new Facts(
                (told.name() == 0 ? "Copper Kettle" : "Bouilloire en cuivre") + " Nr " + world,
                Optional.of("Brindille"),
                Optional.empty(),
                List.of(),
                Optional.of("SKU-" + told.shop() + "-" + world),
                told.gtin() < 0 ? Optional.empty() : Optional.of(gtin(world * 2 + told.gtin())),
                told.mpn() < 0 ? Optional.empty() : Optional.of("M-" + told.mpn()),
                Optional.empty(),
                told.size() < 0 ? Map.of() : Map.of("size", told.size() + 1 + " L"));
        return Seen.page("world-" + world, SHELF.start.plus(Duration.ofMinutes(place)))
                .with(facts)
                .in("shop" + told.shop());
    }

    private static String gtin(int number) {
        String body = "40063%07d".formatted(number);
        int sum = IntStream.range(0, 12)
                .map(place -> (body.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3))
                .sum();
        return body + (10 - sum % 10) % 10;
    }

    /** Another order in which each shop still tells the same one after the other. */
    private static List<Told> mixed(List<Told> readings, Random random) {
        List<List<Told>> shops = new ArrayList<>(readings.stream()
                .collect(Collectors.groupingBy(Told::shop, TreeMap::new, Collectors.toCollection(ArrayList::new)))
                .values());
        List<Told> mixed = new ArrayList<>();
        while (!shops.isEmpty()) {
            List<Told> next = shops.get(random.nextInt(shops.size()));
            mixed.add(next.removeFirst());
            shops.removeIf(Collection::isEmpty);
        }
        return mixed;
    }

    @Provide
    Arbitrary<List<Told>> readings() {
        List<Arbitrary<List<Told>>> shops = IntStream.rangeClosed(1, SHOPS)
                .mapToObj(MergingProperties::shop)
                .toList();
        return Combinators.combine(shops)
                .as(each -> each.stream().flatMap(List::stream).toList());
    }

    /** Up to three readings of a shop, each of which tells what the one before told, and perhaps more. */
    private static Arbitrary<List<Told>> shop(int shop) {
        Arbitrary<Integer> since = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> two = Arbitraries.integers().between(0, 1);
        Arbitrary<Told> last = Combinators.combine(two, two, two, two)
                .as((gtin, mpn, size, name) -> new Told(shop, gtin, mpn, size, name));
        return Combinators.combine(last, since, since, since).as((all, gtin, mpn, size) -> IntStream.range(0, 3)
                .mapToObj(reading -> new Told(
                        shop,
                        reading >= gtin ? all.gtin() : -1,
                        reading >= mpn ? all.mpn() : -1,
                        reading >= size ? all.size() : -1,
                        all.name()))
                .distinct()
                .toList());
    }
}
