package io.shelftalker.scraper.price;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a text.
 *
 * @param end behind its last character, and behind what stands for no cents ({@code ,-})
 * @param written its digits and separators
 * @param factor of a word behind it, such as 10000 for 万
 * @param within the currency that stands in the place of its decimal separator, as in {@code 12€50}
 */
record Numeral(int start, int end, String written, BigDecimal factor, Optional<Mention> within) {
    boolean isInteger() {
        return written.chars().allMatch(one -> one != '.' && one != ',' && one != PlainText.DECIMAL && one != '·');
    }

    /** With cents that stand apart from it. */
    Numeral withCents(Numeral cents, Optional<Mention> between) {
        return new Numeral(
                start,
                cents.end,
                written + PlainText.DECIMAL + "0".repeat(2 - Math.min(2, cents.written.length())) + cents.written,
                factor,
                between);
    }
}
