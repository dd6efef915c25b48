package io.shelftalker.core.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Gives the application its database. */
@Factory
final class DatabaseFactory {
    @Singleton
    @Bean(preDestroy = "close")
    Database database(DatabaseConfiguration configuration, DataDirectory directory) {
        return Database.open(configuration, directory.path());
    }

    @Singleton
    DataSource dataSource(Database database) {
        return database.connections();
    }

    @Singleton
    Jdbi jdbi(DataSource connections) {
        return Rows.over(connections);
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }
}
