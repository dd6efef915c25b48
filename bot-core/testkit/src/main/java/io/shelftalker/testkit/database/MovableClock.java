package io.shelftalker.testkit.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;

/** A clock that a test moves, for the database and the application alike. It runs on between the moves. */
public final class MovableClock implements InstantSource {
    private final Jdbi owner;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    MovableClock(Jdbi owner) {
        this.owner = owner;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift.get());
    }

    /** Moves time, forwards or backwards. */
    public void advance(Duration step) {
        Duration total = shift.updateAndGet(before -> before.plus(step));
        owner.useHandle(handle -> handle.execute("""
                create or replace function shelftalker.clock() returns timestamptz
                  language sql stable parallel safe
                  as $$ select pg_catalog.statement_timestamp() + interval '%d milliseconds' $$
                """.formatted(total.toMillis())));
    }
}
