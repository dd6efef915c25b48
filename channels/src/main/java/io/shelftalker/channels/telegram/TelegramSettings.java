package io.shelftalker.channels.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.LiveSecrets;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The bot that the environment configures.
 *
 * @param token as BotFather gave it, {@code 123456:ABC…}
 * @param secret what Telegram says with every webhook call; needed in webhook mode; two of them while one is being replaced
 * @param mode {@code polling} or {@code webhook}
 * @param apiUrl the Bot API server: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.telegram")
@Requires(property = "shelftalker.telegram.token")
public record TelegramSettings(
        String token,
        Optional<String> secret,
        @Bindable(defaultValue = "polling") String mode,
        @Bindable(defaultValue = "https://api.telegram.org") String apiUrl) {

    public TelegramSettings {
        mode = mode.strip().toLowerCase(Locale.ROOT);
        token = token.strip();
        if (!token.matches("\\d{1,20}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "shelftalker.telegram.token is no bot token: BotFather gives one like 123456:ABC-DEF…");
        }
        if (!mode.equals("polling") && !mode.equals("webhook")) {
            throw new IllegalArgumentException(
                    "shelftalker.telegram.mode is '" + mode + "' and must be polling or webhook");
        }
        if (secret.filter(set -> !set.matches("[A-Za-z0-9_-]{1,256}( *, *[A-Za-z0-9_-]{1,256})?"))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "shelftalker.telegram.secret must be 1 to 256 of A-Z, a-z, 0-9, _ and -");
        }
        if (mode.equals("webhook") && secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "shelftalker.telegram.secret is missing: in webhook mode it proves that Telegram calls");
        }
        requireOrigin(apiUrl);
    }

    /** Those of a bot that was added. */
    static TelegramSettings of(Credentials credentials, TelegramServer server) {
        return new TelegramSettings(
                credentials.require("token"), credentials.get("secret"), credentials.require("mode"), server.apiUrl());
    }

    Optional<LiveSecrets> secrets() {
        return secret.map(set -> LiveSecrets.of("shelftalker.telegram.secret", set));
    }

    boolean isWebhook() {
        return mode.equals("webhook");
    }

    URI api() {
        return URI.create(apiUrl);
    }

    private static void requireOrigin(String url) {
        if (!url.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw new IllegalArgumentException("shelftalker.telegram.api-url is '" + url
                    + "' and must be a scheme, a host and perhaps a port, as https://api.telegram.org");
        }
    }

    /** Without the token and the secret, so that it can be logged. */
    @Override
    public String toString() {
        return "TelegramSettings[mode=" + mode + ", apiUrl=" + apiUrl + "]";
    }
}
