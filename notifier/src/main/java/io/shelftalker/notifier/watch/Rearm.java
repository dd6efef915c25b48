package io.shelftalker.notifier.watch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * When what was told once is told again.
 *
 * @param step how much lower a price must be than the one told last, as a share of it
 * @param margin how far above a threshold a price must rise to have left it, as a share of that
 * @param after how long what was told stays told while it goes on to hold
 * @param coolDown how long what came, went and came back is not told again at first; twice as long each further time
 */
@ConfigurationProperties("shelftalker.rearm")
public record Rearm(
        @Bindable(defaultValue = "0.01") BigDecimal step,
        @Bindable(defaultValue = "0.01") BigDecimal margin,
        @Bindable(defaultValue = "720h") Duration after,
        @Bindable(defaultValue = "1h") Duration coolDown) {
    /** What holds where nothing is configured. */
    public static final Rearm USUAL =
            new Rearm(new BigDecimal("0.01"), new BigDecimal("0.01"), Duration.ofDays(30), Duration.ofHours(1));

    public Rearm {
        if (isNoShare(step) || isNoShare(margin)) {
            throw new IllegalArgumentException("shelftalker.rearm: step and margin are shares, as 0.01");
        }
        if (after.isNegative() || after.isZero() || coolDown.isNegative()) {
            throw new IllegalArgumentException("shelftalker.rearm: nothing is told again before it was told");
        }
    }

    private static boolean isNoShare(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(BigDecimal.ONE) >= 0;
    }

    /** Whether a price within a threshold is to be told, by what was told before. */
    boolean isNews(Memory memory, Money price, Instant at) {
        return memory.told().isEmpty()
                || memory.toldAt()
                        .filter(told -> !at.isBefore(told.plus(after)))
                        .isPresent()
                || isStepBelow(memory.told().get(), price);
    }

    private boolean isStepBelow(Money told, Money price) {
        BigDecimal most = told.amount().multiply(BigDecimal.ONE.subtract(step));
        return price.isBelow(told) && price.amount().compareTo(most) <= 0;
    }

    /** Whether a price has left a threshold, so that it may come back. */
    boolean isLeft(Money threshold, Money price) {
        BigDecimal least = threshold.amount().multiply(BigDecimal.ONE.add(margin));
        return threshold.isBelow(price) && price.amount().compareTo(least) >= 0;
    }
}
