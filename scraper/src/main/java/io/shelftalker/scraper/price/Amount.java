package io.shelftalker.scraper.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number as it is written in a price.
 *
 * @param value what it most likely is
 * @param otherwise what it may be as well: {@code 1.299} is one thousand or one
 */
public record Amount(BigDecimal value, Optional<BigDecimal> otherwise) {
    static Amount certain(BigDecimal value) {
        return new Amount(value, Optional.empty());
    }

    List<BigDecimal> readings() {
        return Stream.concat(Stream.of(value), otherwise.stream()).toList();
    }

    /** @param factor such as 0.01 for cents, or 10000 for 万 */
    Amount times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new Amount(value.multiply(factor), otherwise.map(factor::multiply));
    }
}
