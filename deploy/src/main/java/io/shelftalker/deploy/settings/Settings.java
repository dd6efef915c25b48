package io.shelftalker.deploy.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator has set, each value fit for its kind.
 *
 * @param values by property, without the prefix: {@code telegram.token}
 * @param secrets the values that must not be shown
 */
public record Settings(Map<String, String> values, Set<String> secrets) {
    public Settings {
        values = Map.copyOf(values);
        secrets = Set.copyOf(secrets);
    }

    public static Settings none() {
        return new Settings(Map.of(), Set.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Optional<String> get(String property) {
        return Optional.ofNullable(values.get(property));
    }

    /** Only the settings whose names begin so. */
    public Settings below(String prefix) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(property -> !property.startsWith(prefix));
        return new Settings(kept, secrets);
    }

    /** These settings with one value set, whatever it was. */
    public Settings with(String property, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(property, value);
        return new Settings(changed, secrets);
    }

    /** The settings by the names under which beans ask for them: {@code shelftalker.telegram.token}. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach((property, value) -> properties.put(Setting.PROPERTY_PREFIX + property, value));
        return properties;
    }
}
