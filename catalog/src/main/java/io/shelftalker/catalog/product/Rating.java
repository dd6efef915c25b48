package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What buyers gave a product, as its shop says.
 *
 * @param ofFive their average, more than 0 and at most 5, kept to the hundredth
 * @param reviews how many they are, where the shop says so
 */
public record Rating(BigDecimal ofFive, Optional<Integer> reviews) {
    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    public Rating {
        if (ofFive.signum() <= 0 || ofFive.compareTo(BEST) > 0) {
            throw new IllegalArgumentException("A rating of five is no " + ofFive);
        }
        // Equal ones are written alike.
        ofFive = new BigDecimal(
                ofFive.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
        reviews = reviews.filter(count -> count > 0);
    }

    /** Empty where an average is none of five. */
    public static Optional<Rating> of(BigDecimal ofFive, Optional<Integer> reviews) {
        return ofFive.signum() > 0 && ofFive.compareTo(BEST) <= 0
                ? Optional.of(new Rating(ofFive, reviews))
                : Optional.empty();
    }
}
