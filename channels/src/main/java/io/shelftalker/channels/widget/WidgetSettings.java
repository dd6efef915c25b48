package io.shelftalker.channels.widget;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.LiveSecrets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The widget that the environment configures.
 *
 * @param origins the sites whose pages may show it, separated by commas: {@code https://shop.example}
 * @param identitySecret what the shop's server proves with who a visitor is; two of them while one is being replaced
 */
@ConfigurationProperties("shelftalker.widget")
@Requires(property = "shelftalker.widget.origins")
public record WidgetSettings(String origins, Optional<String> identitySecret) {
    private static final int SHORTEST_SECRET = 32;

    public WidgetSettings {
        named(origins);
        identitySecret.ifPresent(WidgetSettings::requireLong);
    }

    /** Those of a widget that was added. */
    static WidgetSettings of(Credentials credentials) {
        return new WidgetSettings(credentials.require("origins"), credentials.get("identity-secret"));
    }

    Optional<LiveSecrets> secrets() {
        return identitySecret.map(set -> LiveSecrets.of("shelftalker.widget.identity-secret", set));
    }

    private static void requireLong(String secret) {
        if (!LiveSecrets.of("shelftalker.widget.identity-secret", secret)
                .allMatch(one -> one.length() >= SHORTEST_SECRET)) {
            throw new IllegalArgumentException("shelftalker.widget.identity-secret is shorter than " + SHORTEST_SECRET
                    + " characters: make one with 'openssl rand -hex 32'");
        }
    }

    /** The sites, as browsers write an origin. */
    Set<String> allowed() {
        return named(origins);
    }

    private static Set<String> named(String origins) {
        Set<String> named = new LinkedHashSet<>();
        Arrays.stream(origins.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(WidgetSettings::origin)
                .forEach(named::add);
        return named;
    }

    private static String origin(String given) {
        String origin = given.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        if (!origin.matches("https?://[a-z0-9.-]+(:\\d{1,5})?")) {
            throw new IllegalArgumentException("shelftalker.widget.origins has '" + given
                    + "', which must be a scheme, a host and perhaps a port, as https://shop.example");
        }
        return origin.replaceFirst("^(https://[^:]+):443$", "$1").replaceFirst("^(http://[^:]+):80$", "$1");
    }

    /** Without the secret, so that it can be logged. */
    @Override
    public String toString() {
        return "WidgetSettings[origins=" + origins + "]";
    }
}
