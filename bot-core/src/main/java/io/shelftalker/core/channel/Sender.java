package io.shelftalker.core.channel;

import java.util.Optional;

/**
 * A person as a platform knows them.
 *
 * @param id the platform's own id of the person, never a phone number
 * @param name what to call them, as the platform gave it
 * @param language BCP 47 tag of the language their client is set to, where the platform says it
 * @param zone the time zone that they live in, as {@code Europe/Paris}, where the platform says it
 */
public record Sender(String id, String name, Optional<String> language, Optional<String> zone) {

    /** A person of whom the platform does not say where they live. */
    public Sender(String id, String name, Optional<String> language) {
        this(id, name, language, Optional.empty());
    }
}
