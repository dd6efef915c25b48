package io.shelftalker.core.secret;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.database.DataDirectory;
import io.shelftalker.core.database.DatabaseConfiguration;
import jakarta.inject.Singleton;

/** Makes the vault of the configured master key, or of the one that lies beside an embedded database. */
@Factory
final class VaultFactory {
    @Bean
    @Singleton
    Vault vault(MasterKeyConfiguration configured, DatabaseConfiguration database, DataDirectory directory) {
        return Vault.under(configured
                .masterKey()
                .orElseGet(() -> database.url().isEmpty() ? KeptKey.in(directory.path()) : missing()));
    }

    private static String missing() {
        throw new IllegalStateException("SHELFTALKER_MASTER_KEY is not set, and secrets in an external database are"
                + " sealed under it. Make one with 'openssl rand -base64 32' and keep it.");
    }
}
