package io.shelftalker.channels;

import java.util.Map;
import java.util.Optional;

/** What an account speaks and is believed with, by the names of its platform's settings, as in {@code token}. */
public record Credentials(Map<String, String> fields) {
    public Credentials {
        fields = Map.copyOf(fields);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** @throws IllegalArgumentException if it is missing */
    public String require(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }

    /** Without the values, so that it can be logged. */
    @Override
    public String toString() {
        return "Credentials" + fields.keySet();
    }
}
