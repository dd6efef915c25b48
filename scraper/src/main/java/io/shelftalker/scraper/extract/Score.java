package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.scraper.markup.RatingItem;
import io.shelftalker.scraper.review.Ratings;
import io.shelftalker.scraper.review.ReviewCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What buyers think of a product.
 *
 * @param ofFive their rating, on a scale that ends at five
 */
record Score(Optional<BigDecimal> ofFive, Optional<Integer> reviews) {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    static Score of(RatingItem rating) {
        Optional<Integer> reviews =
                rating.count().flatMap(count -> ReviewCounts.of(count.asText())).filter(count -> count > 0);
        BigDecimal best = rating.best().flatMap(Score::number).orElse(FIVE);
        return new Score(number(rating.value()).flatMap(value -> ofFive(value, best)), reviews);
    }

    /** Empty where it is none on that scale. */
    static Optional<BigDecimal> ofFive(BigDecimal value, BigDecimal best) {
        if (value.signum() <= 0 || value.compareTo(best) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                best.compareTo(FIVE) == 0
                        ? value
                        : value.multiply(FIVE)
                                .divide(best, 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros());
    }

    void say(Claims claims) {
        claims.say(Field.RATING, ofFive, "aggregateRating");
        claims.say(Field.REVIEW_COUNT, reviews, "aggregateRating");
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber()
                ? Optional.of(value.decimalValue())
                : Ratings.numbers(value.asText()).stream().findFirst();
    }
}
