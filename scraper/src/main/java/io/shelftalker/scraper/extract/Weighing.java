package io.shelftalker.scraper.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs what was said of one field. Those who say the same strengthen each other as independent witnesses do: together
 * they are wrong only if each of them is. The strongest value wins, in the spelling of its best witness.
 */
final class Weighing {
    private Weighing() {}

    /** Those who say the same. */
    private record Party<T>(Claim<T> best, double confidence) {
        static <T> Party<T> of(List<Claim<T>> claims) {
            double doubt = 1;
            Set<String> heard = new LinkedHashSet<>();
            for (Claim<T> claim : claims) {
                // One who repeats himself is still one witness.
                if (heard.add(claim.evidence().extractor())) {
                    doubt *= 1 - claim.evidence().confidence();
                }
            }
            // What a page says is never as certain as what an operator says of it.
            double most = Math.max(claims.getFirst().evidence().confidence(), Trust.MOST_TOGETHER);
            return new Party<>(claims.getFirst(), Math.min(most, 1 - doubt));
        }

        Claim<T> claim() {
            return new Claim<>(best.field(), best.value(), best.evidence().with(confidence));
        }
    }

    /** @param claims at least one */
    static <T> Finding<T> of(List<Claim<T>> claims) {
        List<Claim<T>> parties = parties(claims).stream()
                .sorted(Comparator.comparing(Party<T>::confidence).reversed())
                .map(Party::claim)
                .toList();
        Claim<T> winner = parties.getFirst();
        return new Finding<>(winner.field(), winner.value(), winner.evidence(), parties.subList(1, parties.size()));
    }

    private static <T> List<Party<T>> parties(List<Claim<T>> claims) {
        if (claims.size() == 1) {
            return List.of(Party.of(claims));
        }
        List<Claim<T>> rest = new ArrayList<>(claims);
        rest.sort(Comparator.comparing((Claim<T> claim) -> claim.evidence().confidence())
                .reversed());
        List<Party<T>> parties = new ArrayList<>();
        while (!rest.isEmpty()) {
            Claim<T> first = rest.getFirst();
            List<Claim<T>> agreeing = rest.stream()
                    .filter(claim -> claim.field().isSame(first.value(), claim.value()))
                    .toList();
            rest.removeAll(agreeing);
            parties.add(Party.of(agreeing));
        }
        return parties;
    }
}
