package io.shelftalker.scraper.review;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What buyers gave a product on average.
 *
 * @param best the most that they can give, where the page says so
 */
public record Rating(BigDecimal value, Optional<BigDecimal> best) {}
