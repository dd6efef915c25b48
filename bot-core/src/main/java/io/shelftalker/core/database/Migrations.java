package io.shelftalker.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the shape that this version needs, as the role that owns it. */
final class Migrations {
    /** What the application runs as: it may read and write rows, owns nothing and cannot bypass policies. */
    static final String RUNNING_ROLE = "shelftalker_app";

    static final String SCHEMA = "shelftalker";
    private static final int OLDEST = 150_000;

    private Migrations() {}

    /**
     * Migrates, and lets the running user act as the running role.
     *
     * @throws DatabaseUnusable if the server does not answer, is too old, or refuses
     */
    static void apply(Endpoint owner, String runningUser) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.credentials())) {
            refuseOld(connection, owner);
            createRole(connection, runningUser);
            migrate(owner);
            grant(connection);
        } catch (SQLException failure) {
            throw unusable(owner, failure);
        } catch (FlywayException failure) {
            throw new DatabaseUnusable(
                    "The database at " + owner.place() + " cannot be migrated: " + failure.getMessage(), failure);
        }
    }

    private static void refuseOld(Connection connection, Endpoint owner) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            version.next();
            if (version.getInt(1) < OLDEST) {
                throw new DatabaseUnusable("PostgreSQL " + version.getString(2) + " at " + owner.place()
                        + " is too old: 15 or newer is needed. Upgrade it, or give SHELFTALKER_DATABASE_URL another.");
            }
        }
    }

    private static void createRole(Connection connection, String runningUser) throws SQLException {
        String user = runningUser.replace("\"", "\"\"");
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_advisory_xact_lock(hashtext('%1$s'));
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s nologin;
                      end if;
                    exception when duplicate_object or unique_violation then null; -- a process of another database was quicker
                    end $$;
                    do $$ begin
                      if not pg_has_role('%3$s', '%1$s', 'member') then
                        grant %1$s to "%2$s";
                      end if;
                    end $$;
                    """.formatted(RUNNING_ROLE, user, runningUser.replace("'", "''")));
        }
    }

    private static void migrate(Endpoint owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .defaultSchema(SCHEMA)
                .locations("classpath:io/shelftalker")
                .connectRetries(0)
                .load()
                .migrate();
    }

    /**
     * Grants what the running role lacks, and only that: a grant fails when another replica grants the same, or the
     * server tidies the same table, at that moment.
     */
    private static void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare lacking text; begin
                      perform pg_advisory_xact_lock(hashtext('%1$s'));
                      if not has_schema_privilege('%1$s', '%2$s', 'usage') then
                        grant usage on schema %2$s to %1$s;
                      end if;
                      for lacking in
                        select format('select, insert, update, delete on table %%s', oid::regclass) from pg_class
                        where relnamespace = '%2$s'::regnamespace and relkind in ('r', 'p', 'v')
                          and relname <> 'flyway_schema_history'
                          and not (has_table_privilege('%1$s', oid, 'select') and has_table_privilege('%1$s', oid, 'insert')
                            and has_table_privilege('%1$s', oid, 'update') and has_table_privilege('%1$s', oid, 'delete'))
                        union all
                        select format('usage, select on sequence %%s', oid::regclass) from pg_class
                        where relnamespace = '%2$s'::regnamespace and relkind = 'S'
                          and not (has_sequence_privilege('%1$s', oid, 'usage')
                            and has_sequence_privilege('%1$s', oid, 'select'))
                        union all
                        select format('execute on routine %%s', oid::regprocedure) from pg_proc
                        where pronamespace = '%2$s'::regnamespace and not has_function_privilege('%1$s', oid, 'execute')
                      loop
                        execute 'grant ' || lacking || ' to %1$s';
                      end loop;
                    end $$;
                    """.formatted(RUNNING_ROLE, SCHEMA));
        }
    }

    private static DatabaseUnusable unusable(Endpoint owner, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String advice = state.startsWith("28")
                ? "Correct SHELFTALKER_DATABASE_USER and SHELFTALKER_DATABASE_PASSWORD."
                : state.equals("42501")
                        ? "Give SHELFTALKER_DATABASE_OWNER_USER a role that may create the role " + RUNNING_ROLE
                                + " and the schema " + SCHEMA + "."
                        : "Start it, or correct SHELFTALKER_DATABASE_URL.";
        return new DatabaseUnusable(
                "PostgreSQL at " + owner.place() + " cannot be used: " + firstLine(failure) + " " + advice, failure);
    }

    private static String firstLine(SQLException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
