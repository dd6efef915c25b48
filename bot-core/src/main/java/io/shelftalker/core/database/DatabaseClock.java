package io.shelftalker.core.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/** The clock that schedules and retry times go by: the database's, which all replicas share. */
public final class DatabaseClock {
    private DatabaseClock() {}

    public static Instant now(Handle handle) {
        return handle.createQuery("select clock()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
