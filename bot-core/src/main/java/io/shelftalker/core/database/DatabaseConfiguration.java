package io.shelftalker.core.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which PostgreSQL is used.
 *
 * @param url {@code jdbc:postgresql://…} or {@code postgres://…}; without one an embedded server is kept in the data
 *     directory
 * @param user who the application connects as
 * @param ownerUser who migrates and owns the tables; the user itself where it is not given
 * @param connections how many connections the application holds at most
 */
@ConfigurationProperties("shelftalker.database")
public record DatabaseConfiguration(
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        Optional<String> ownerUser,
        Optional<String> ownerPassword,
        @Bindable(defaultValue = "16") int connections) {

    /** An embedded server. */
    public static DatabaseConfiguration embedded() {
        return new DatabaseConfiguration(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 16);
    }

    /** Where the embedded server lives within a data directory. */
    static Path embeddedDirectory(Path dataDirectory) {
        return dataDirectory.resolve("postgres");
    }
}
