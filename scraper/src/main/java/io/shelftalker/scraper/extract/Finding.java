package io.shelftalker.scraper.extract;

import java.util.List;

/**
 * What is believed of a field.
 *
 * @param evidence the best there is for it, with the confidence that all who agree give it together
 * @param differing what others said instead, the most believed first
 */
public record Finding<T>(Field<T> field, T value, Evidence evidence, List<Claim<T>> differing) {
    public Finding {
        differing = List.copyOf(differing);
    }

    /** Whether nobody says otherwise with any weight. */
    boolean isUncontested() {
        return differing.stream().noneMatch(claim -> claim.evidence().confidence() > evidence.confidence() / 2);
    }
}
