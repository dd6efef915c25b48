package io.shelftalker.core.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header fields by their names in lower case; of a repeated one, the last. */
public record Fields(Map<String, String> values) {
    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }
}
