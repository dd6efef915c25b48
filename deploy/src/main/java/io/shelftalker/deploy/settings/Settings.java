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

    /** These settings with one value set, whatever it was. */
    public Settings with(String property, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(property, value);
        return new Settings(changed, secrets);
    }

    /** These settings with one value that applies only where none is set. */
    public Settings withDefault(String property, String value) {
        return values.containsKey(property) ? this : with(property, value);
    }

    /** The settings by the names under which beans ask for them: {@code shelftalker.telegram.token}. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach((property, value) -> properties.put(Setting.PROPERTY_PREFIX + property, value));
        return properties;
    }
}
