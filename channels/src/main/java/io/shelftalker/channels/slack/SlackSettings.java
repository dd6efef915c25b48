package io.shelftalker.channels.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import io.shelftalker.channels.Credentials;
import java.net.URI;
import java.util.Optional;

/**
 * The Slack app that the environment configures.
 *
 * @param token the bot user's token, {@code xoxb-…}
 * @param signingSecret what Slack signs its posts with, from the app's Basic Information; needed unless in Socket Mode
 * @param appToken the app-level token, {@code xapp-…}; with it, events come in by Socket Mode
 * @param apiUrl Slack's address: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.slack")
@Requires(property = "shelftalker.slack.token")
public record SlackSettings(
        String token,
        Optional<String> signingSecret,
        Optional<String> appToken,
        @Bindable(defaultValue = "https://slack.com") String apiUrl) {

    public SlackSettings {
        token = token.strip();
        signingSecret = signingSecret.map(String::strip);
        appToken = appToken.map(String::strip);
        if (!token.matches("xoxb-[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.token is no bot token: Slack gives one like xoxb-123-456-abc under OAuth & Permissions");
        }
        if (signingSecret.isEmpty() && appToken.isEmpty()) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.signing-secret is missing: it proves that Slack calls."
                            + " Without an address that Slack can reach, set shelftalker.slack.app-token instead");
        }
        if (appToken.isPresent() && !appToken.get().matches("xapp-[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.app-token is no app-level token: Slack gives one like xapp-1-A1-2-abc");
        }
        if (signingSecret.isPresent() && !signingSecret.get().matches("[A-Za-z0-9]{16,}")) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.signing-secret is none: Slack shows it under Basic Information, 32 letters and digits");
        }
        if (!apiUrl.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw new IllegalArgumentException("shelftalker.slack.api-url is '" + apiUrl
                    + "' and must be a scheme, a host and perhaps a port, as https://slack.com");
        }
    }

    /** Those of an app that was added. */
    static SlackSettings of(Credentials credentials, SlackServer server) {
        return new SlackSettings(
                credentials.require("token"),
                credentials.get("signing-secret"),
                credentials.get("app-token"),
                server.apiUrl());
    }

    URI api() {
        return URI.create(apiUrl);
    }

    /** Without the token and the secret, so that it can be logged. */
    @Override
    public String toString() {
        return "SlackSettings[apiUrl=" + apiUrl + "]";
    }
}
