package io.shelftalker.core.secret;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * What secrets are sealed under.
 *
 * @param masterKey at least 16 characters; several, separated by commas, while one is being replaced: the first seals
 */
@ConfigurationProperties("shelftalker")
record MasterKeyConfiguration(Optional<String> masterKey) {
    /** Without the key, so that it can be logged. */
    @Override
    public String toString() {
        return "MasterKeyConfiguration[" + (masterKey.isPresent() ? "set" : "not set") + "]";
    }
}
