package io.shelftalker.core.command;

import java.util.Map;
import java.util.Optional;

/** What a command was called with, by the names of its specification. */
public record Arguments(Map<String, String> values) {
    public Arguments {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * An argument that the specification declares required, or that a button always carries.
     *
     * @throws IllegalStateException if it is missing, which the engine prevents for required ones
     */
    public String require(String name) {
        return get(name).orElseThrow(() -> new IllegalStateException("Argument '" + name + "' is missing"));
    }

    /** A whole number of at least 0, or the fallback where it is missing or something else. */
    public int number(String name, int fallback) {
        return get(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(fallback);
    }
}
