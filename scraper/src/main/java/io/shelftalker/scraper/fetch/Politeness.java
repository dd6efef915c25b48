package io.shelftalker.scraper.fetch;

import java.time.Duration;

/**
 * How a host is treated.
 *
 * @param delay pause between the starts of two requests
 * @param concurrency most requests at once
 * @param backoff first pause after a push back; it doubles with each further one
 * @param patience longest pause that a run waits for; a host that asks for more is left alone
 */
public record Politeness(Duration delay, int concurrency, Duration backoff, Duration patience) {
    public static final Politeness DEFAULT =
            new Politeness(Duration.ofMillis(500), 2, Duration.ofSeconds(1), Duration.ofMinutes(2));

    public Politeness {
        if (delay.isNegative() || concurrency < 1 || backoff.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("A host needs a delay of at least 0 and a concurrency of at least 1");
        }
    }

    public Politeness withDelay(Duration other) {
        return new Politeness(other, concurrency, backoff, patience);
    }

    public Politeness withConcurrency(int other) {
        return new Politeness(delay, other, backoff, patience);
    }

    /** With at least this delay, one request at a time: what a Crawl-delay asks for. */
    Politeness atLeast(Duration asked) {
        return asked.compareTo(delay) <= 0 ? this : new Politeness(asked, 1, backoff, patience);
    }
}
