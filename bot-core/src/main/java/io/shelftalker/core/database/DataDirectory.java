package io.shelftalker.core.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * Where the installation keeps what is not in an external database.
 *
 * @param dataDir a directory, created when it is missing
 */
@ConfigurationProperties("shelftalker")
public record DataDirectory(
        @Bindable(defaultValue = "./data") String dataDir) {
    public Path path() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }
}
