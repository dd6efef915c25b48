package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A price that a page showed and that is not believed yet: likelier a mistake of the page, or of its reading, than
 * true. It is believed once a later look shows it again.
 *
 * @param since when it was first seen
 */
record Doubt(Money price, Instant since) {
    /** How much later another look has to be. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.4");
    private static final BigDecimal MOST_TIMES = new BigDecimal("8");

    /**
     * Whether a price is doubted: the smallest coin there is, another currency, a fall by more than 60 %, or something
     * like ten times what it was.
     *
     * @param before what it cost, where that is known
     */
    static boolean isRaisedBy(Optional<Money> before, Money seen) {
        if (before.filter(seen::equals).isPresent()) {
            return false;
        }
        return !Money.ofMinor(1, seen.currency()).isBelow(seen)
                || before.filter(price -> isFarFrom(price, seen)).isPresent();
    }

    private static boolean isFarFrom(Money before, Money seen) {
        if (!before.sameCurrency(seen)) {
            return true;
        }
        BigDecimal amount = seen.amount();
        return amount.compareTo(before.amount().multiply(LEAST_SHARE)) < 0
                || amount.compareTo(before.amount().multiply(MOST_TIMES)) >= 0;
    }

    /** Whether a price seen at a moment is this one again, seen late enough to be believed. */
    boolean isSettledBy(Money seen, Instant at) {
        return price.equals(seen) && !at.isBefore(since.plus(PATIENCE));
    }
}
