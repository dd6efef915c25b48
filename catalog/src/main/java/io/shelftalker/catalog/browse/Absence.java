package io.shelftalker.catalog.browse;

import io.shelftalker.i18n.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last time that a product was sold out and came back.
 *
 * @param price what it cost when it was sold out
 */
public record Absence(Instant since, Instant until, Optional<Money> price) {
    public Duration duration() {
        return Duration.between(since, until);
    }
}
