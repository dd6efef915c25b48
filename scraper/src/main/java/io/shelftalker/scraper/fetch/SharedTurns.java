package io.shelftalker.scraper.fetch;

import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Turns at hosts, taken in PostgreSQL by its clock, so that all processes together are no faster than one may be. A turn is
 * one short statement, and none where no delay is asked for.
 */
@Singleton
final class SharedTurns implements Turns {
    private static final double MILLIS = 1000.0;

    private final Transactions transactions;

    SharedTurns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Duration take(String host, Duration delay) {
        double seconds = transactions.across(handle -> handle.createQuery("""
                        insert into host_turn as turn (host, next_at)
                        values (:host, clock() + make_interval(secs => :delay))
                        on conflict (host) do update set
                          next_at = least(greatest(turn.next_at, clock()), clock() + make_interval(secs => 120))
                            + make_interval(secs => :delay)
                        returning extract(epoch from next_at - clock())::float8 - :delay
                        """)
                .bind("host", host)
                .bind("delay", delay.toMillis() / MILLIS)
                .mapTo(Double.class)
                .one());
        return Duration.ofMillis(Math.max(0, Math.round(seconds * MILLIS)));
    }
}
