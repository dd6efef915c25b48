package io.shelftalker.core.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lets the scheduler use the application's connections. */
final class PooledConnections implements ConnectionProvider {
    private final DataSource connections;

    PooledConnections(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void initialize() {
        // The pool is open already.
    }

    @Override
    public void shutdown() {
        // The pool is not ours to close.
    }
}
