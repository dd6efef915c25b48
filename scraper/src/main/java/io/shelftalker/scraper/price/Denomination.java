package io.shelftalker.scraper.price;

import java.util.List;

/**
 * What a symbol, a code or a word for a currency may mean.
 *
 * @param codes ISO 4217 codes, the likeliest first
 * @param sure whether the first is meant as long as nothing speaks for another
 * @param parts how many of it make one of the currency: 1, or 100 for cents
 */
public record Denomination(List<String> codes, boolean sure, int parts) {
    public Denomination {
        if (codes.isEmpty() || parts < 1) {
            throw new IllegalArgumentException("No denomination: " + codes + " in " + parts + " parts");
        }
        codes = List.copyOf(codes);
    }

    /** The one currency that is meant. */
    static Denomination of(String code) {
        return new Denomination(List.of(code), true, 1);
    }

    boolean isUnambiguous() {
        return codes.size() == 1;
    }

    boolean overlaps(Denomination other) {
        return parts == other.parts && codes.stream().anyMatch(other.codes::contains);
    }

    /** Both of them together, as in {@code CAD $}; the narrower one where they contradict each other. */
    Denomination and(Denomination other) {
        List<String> both = codes.stream().filter(other.codes::contains).toList();
        if (both.isEmpty()) {
            return other.codes.size() < codes.size() ? other : this;
        }
        return new Denomination(
                both, both.size() == 1 || (sure && both.getFirst().equals(codes.getFirst())), parts);
    }
}
