package io.shelftalker.core.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** The database does not answer at the moment: nothing was done, and the same may be tried again. */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseAway(Throwable cause) {
        super("The database does not answer", cause);
    }

    /** The failure as this kind, if a lost or refused connection is its cause. */
    public static Optional<DatabaseAway> of(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(DatabaseAway::isConnectionLost)
                ? Optional.of(new DatabaseAway(failure))
                : Optional.empty();
    }

    private static boolean isConnectionLost(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        // Class 08: connection exceptions; 57P01 to 57P03: the server is stopping or starting.
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("08.*|57P0[123]");
    }
}
