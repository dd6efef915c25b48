package io.shelftalker.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** The database, migrated and open: connections act as a role that owns nothing. */
public final class Database implements AutoCloseable {
    private static final String NAME = "shelftalker";

    private final Optional<EmbeddedServer> server;
    private final String place;
    private final HikariDataSource connections;

    private Database(Optional<EmbeddedServer> server, String place, HikariDataSource connections) {
        this.server = server;
        this.place = place;
        this.connections = connections;
    }

    /**
     * Opens the configured database, or an embedded one in the data directory, and migrates it.
     *
     * @throws DatabaseUnusable if it does not answer, is too old, or lacks rights
     */
    public static Database open(DatabaseConfiguration configuration, Path dataDirectory) {
        if (configuration.url().isPresent()) {
            Endpoint running = Endpoint.of(configuration.url().get(), configuration.user(), configuration.password());
            Endpoint owner = running.as(configuration.ownerUser(), configuration.ownerPassword());
            Migrations.apply(owner, running.user());
            return new Database(Optional.empty(), running.place(), connect(running, configuration.connections()));
        }
        Path directory = DatabaseConfiguration.embeddedDirectory(dataDirectory);
        EmbeddedServer server = EmbeddedServer.durable(directory);
        try {
            createIfMissing(server);
            Endpoint endpoint = server.endpoint(NAME);
            Migrations.apply(endpoint, endpoint.user());
            return new Database(
                    Optional.of(server), directory.toString(), connect(endpoint, configuration.connections()));
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    public DataSource connections() {
        return connections;
    }

    /** Host, port and name of the database, or the directory of an embedded one. */
    public String place() {
        return place;
    }

    /** Whether the server is an embedded one. */
    public boolean isEmbedded() {
        return server.isPresent();
    }

    /** Closes the connections and, if this process is its last user, stops the embedded server. */
    @Override
    public void close() {
        connections.close();
        server.ifPresent(EmbeddedServer::close);
    }

    private static HikariDataSource connect(Endpoint endpoint, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(endpoint.url());
        pool.setUsername(endpoint.user());
        pool.setPassword(endpoint.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(2, size));
        pool.setConnectionTimeout(4_000);
        pool.setConnectionInitSql("set role " + Migrations.RUNNING_ROLE);
        pool.addDataSourceProperty("currentSchema", Migrations.SCHEMA);
        pool.addDataSourceProperty("ApplicationName", NAME);
        pool.addDataSourceProperty("connectTimeout", "4");
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(pool);
    }

    private static void createIfMissing(EmbeddedServer server) {
        Endpoint maintenance = server.endpoint("postgres");
        try (Connection connection = DriverManager.getConnection(maintenance.url(), maintenance.credentials());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException failure) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL does not let us in: " + failure.getMessage()
                            + ". Move its directory away to begin anew.",
                    failure);
        }
    }
}
