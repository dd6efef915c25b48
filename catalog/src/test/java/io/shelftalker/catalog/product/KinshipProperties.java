package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever shops say: nobody decides by coming first, and nothing is one product against what is said of it. */
class KinshipProperties {

    @Property
    void theOrderDoesNotMatter(@ForAll("shops") List<Kin> kin, @ForAll Random random) {
        List<Kin> shuffled = new ArrayList<>(kin);
        Collections.shuffle(shuffled, random);

        assertThat(rows(Kinship.families(shuffled))).isEqualTo(rows(Kinship.families(kin)));
    }

    @Property
    void whatIsOneProductNowDoesNotMatter(@ForAll("shops") List<Kin> kin, @ForAll Random random) {
        List<Kin> grouped = kin.stream()
                .map(each -> new Kin(
                        each.row(), 1 + random.nextInt(9), each.source(), true, each.identity(), false, each.joined()))
                .toList();

        assertThat(rows(Kinship.families(grouped))).isEqualTo(rows(Kinship.families(kin)));
    }

    @Property
    void nothingIsOneAgainstTheEvidence(@ForAll("shops") List<Kin> kin) {
        for (Set<Kin> family : Kinship.families(kin)) {
            for (Kin one : family) {
                family.stream().filter(other -> !other.equals(one)).forEach(other -> assertFits(one, other));
            }
        }
    }

    private static void assertFits(Kin one, Kin other) {
        assertThat(one.source()).as("a shop's own").isNotEqualTo(other.source());
        Identity mine = one.identity();
        Identity theirs = other.identity();
        assertThat(mine.gtin().isPresent()
                        && theirs.gtin().isPresent()
                        && !mine.gtin().equals(theirs.gtin()))
                .as("GTIN")
                .isFalse();
        if (mine.gtin().isEmpty() || theirs.gtin().isEmpty()) {
            assertThat(mine.mpn().isPresent()
                            && theirs.mpn().isPresent()
                            && !mine.mpn().equals(theirs.mpn()))
                    .as("MPN")
                    .isFalse();
        }
        mine.traits().forEach((trait, value) -> assertThat(theirs.traits().getOrDefault(trait, value))
                .isEqualTo(value));
    }

    @Property
    void whatNothingContradictsIsOne(@ForAll("shops") List<Kin> kin) {
        Map<Long, Set<Long>> families = Kinship.families(kin).stream()
                .map(family -> family.stream().map(Kin::row).collect(Collectors.toSet()))
                .flatMap(family -> family.stream().map(row -> Map.entry(row, family)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        kin.stream()
                .filter(each -> each.identity().gtin().isPresent())
                .collect(Collectors.groupingBy(each -> each.identity().gtin()))
                .values()
                .stream()
                .filter(same ->
                        Agreement.of(same, each -> each.identity().traits()).isWhole())
                .forEach(same -> assertThat(families.get(same.getFirst().row()))
                        .containsAll(same.stream().map(Kin::row).toList()));
    }

    @Property
    void anOperatorsWordStands(@ForAll("shops") List<Kin> kin) {
        List<Kin> told = new ArrayList<>(kin);
        told.set(0, said(kin.getFirst(), true, OptionalLong.empty()));
        if (kin.size() > 2) {
            told.set(1, said(kin.get(1), false, OptionalLong.of(7)));
            told.set(2, said(kin.get(2), false, OptionalLong.of(7)));
        }

        Set<Set<Long>> families = rows(Kinship.families(told));
        assertThat(families).contains(Set.of(kin.getFirst().row()));
        if (kin.size() > 2) {
            assertThat(families)
                    .anyMatch(family -> family.containsAll(
                            List.of(kin.get(1).row(), kin.get(2).row())));
        }
    }

    private static Kin said(Kin kin, boolean alone, OptionalLong joined) {
        return new Kin(kin.row(), kin.product(), kin.source(), true, kin.identity(), alone, joined);
    }

    @Provide
    Arbitrary<List<Kin>> shops() {
        return offer().list().ofMinSize(1).ofMaxSize(9).map(offers -> IntStream.range(0, offers.size())
                .mapToObj(place -> {
                    Kin offer = offers.get(place);
                    return new Kin(
                            place + 1, place + 1, offer.source(), true, offer.identity(), false, OptionalLong.empty());
                })
                .toList());
    }

    private static Arbitrary<Kin> offer() {
        Arbitrary<Map<String, String>> traits = Arbitraries.maps(
                        Arbitraries.of("size", "colour"), Arbitraries.of("1", "2"))
                .ofMaxSize(2);
        Arbitrary<Optional<UUID>> likeness = Arbitraries.of("kettle", "boiler")
                .map(name -> UUID.nameUUIDFromBytes(new byte[] {(byte) name.length(), (byte) name.charAt(0)}))
                .optional(0.7);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of("one", "two").optional(0.5),
                        Arbitraries.of("a", "b").optional(0.2),
                        likeness,
                        traits)
                .as((source, gtin, mpn, called, told) -> new Kin(
                        0, 0, source, true, new Identity(gtin, mpn, called, told), false, OptionalLong.empty()));
    }

    private static Set<Set<Long>> rows(List<Set<Kin>> families) {
        return families.stream()
                .map(family -> family.stream().map(Kin::row).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
