package io.shelftalker.scraper.extract;

import java.util.List;

/**
 * What is believed of a field.
 *
 * @param evidence the best there is for it, with the confidence that all who agree give it together
 * @param differing what others said instead, the most believed first
 */
public record Finding<T>(Field<T> field, T value, Evidence evidence, List<Claim<T>> differing) {
    private static final double ENOUGH = 0.6;
    private static final double NEARLY = 0.75;

    public Finding {
        differing = List.copyOf(differing);
    }

    /** Whether it is believed enough to look no further, and nobody says otherwise with any weight. */
    boolean isSettled() {
        return evidence.confidence() >= ENOUGH
                && differing.stream().noneMatch(claim -> claim.evidence().confidence() > evidence.confidence() / 2);
    }

    /** Whether others say otherwise with nearly the same weight. */
    boolean isDoubtful() {
        return differing.stream().anyMatch(claim -> claim.evidence().confidence() > evidence.confidence() * NEARLY);
    }
}
