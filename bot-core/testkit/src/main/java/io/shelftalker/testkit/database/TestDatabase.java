package io.shelftalker.testkit.database;

import io.shelftalker.core.database.Database;
import io.shelftalker.core.database.DatabaseConfiguration;
import io.shelftalker.core.database.Rows;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one test's own, migrated with every migration on the class path, on a server that all tests of the
 * process share.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE =
            "template_" + UUID.randomUUID().toString().substring(0, 8);

    private final String name;
    private final Database database;
    private final Jdbi jdbi;
    private final MovableClock clock;

    private TestDatabase(String name, Database database) {
        this.name = name;
        this.database = database;
        this.jdbi = Rows.over(database.connections());
        this.clock = new MovableClock(Jdbi.create(ownerOf(name)));
    }

    /** A new database with a workspace called {@code default}. */
    public static TestDatabase create() {
        Template.INSTANCE.prepare();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        maintenance("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(name, Database.open(configurationOf(name), Path.of("target")));
    }

    /** The same database, opened once more, as a further replica does when it starts. */
    public Database another() {
        return Database.open(configurationOf(name), Path.of("target"));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** The rows as the owner's superuser sees them: all of them, whatever the workspace. */
    public Jdbi everything() {
        return Rows.over(ownerOf(name));
    }

    public DataSource connections() {
        return database.connections();
    }

    public Transactions transactions() {
        return new Transactions(jdbi);
    }

    public MovableClock clock() {
        return clock;
    }

    /** The workspace called {@code default}. */
    public WorkspaceId workspace() {
        return new Directory(transactions()).workspace("default");
    }

    /** What an application context is given to run on this database. */
    public Map<String, Object> properties() {
        DatabaseConfiguration configuration = configurationOf(name);
        return Map.of(
                "shelftalker.database.url", configuration.url().orElseThrow(),
                "shelftalker.database.user", configuration.user().orElseThrow(),
                "shelftalker.database.password", configuration.password().orElseThrow());
    }

    /** Cuts all connections, as a restart of the server does. */
    public void disconnectEverybody() {
        query("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Lets nobody in and cuts all connections, as a server that stops does, until {@link #admit}. */
    public void refuse() {
        maintenance("alter database " + name + " with allow_connections false");
        disconnectEverybody();
    }

    /** Lets everybody in again. */
    public void admit() {
        maintenance("alter database " + name + " with allow_connections true");
    }

    @Override
    public void close() {
        database.close();
        maintenance("drop database if exists " + name + " with (force)");
    }

    private static DatabaseConfiguration configurationOf(String name) {
        return new DatabaseConfiguration(
                Optional.of(TestServer.running().url(name)),
                Optional.of("postgres"),
                Optional.of(TestServer.running().password()),
                Optional.empty(),
                Optional.empty(),
                12);
    }

    private static DataSource ownerOf(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestServer.running().url(name));
        source.setUser("postgres");
        source.setPassword(TestServer.running().password());
        source.setCurrentSchema("shelftalker");
        return source;
    }

    private static void maintenance(String statement) {
        Jdbi.create(ownerOf("postgres")).useHandle(handle -> handle.execute(statement));
    }

    private static void query(String statement) {
        Jdbi.create(ownerOf("postgres"))
                .useHandle(handle ->
                        handle.createQuery(statement).mapTo(Boolean.class).list());
    }

    /** The database that every test's own is copied from, made once. */
    private enum Template {
        INSTANCE;

        private boolean ready;

        synchronized void prepare() {
            if (!ready) {
                maintenance("create database " + TEMPLATE);
                try (Database template = Database.open(configurationOf(TEMPLATE), Path.of("target"))) {
                    new Directory(new Transactions(Rows.over(template.connections()))).workspace("default");
                }
                ready = true;
            }
        }
    }
}
