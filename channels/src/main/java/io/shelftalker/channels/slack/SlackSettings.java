package io.shelftalker.channels.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * The Slack app that the environment configures.
 *
 * @param token the bot user's token, {@code xoxb-…}
 * @param signingSecret what Slack signs its posts with, from the app's Basic Information
 * @param apiUrl Slack's address: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.slack")
@Requires(property = "shelftalker.slack.token")
public record SlackSettings(
        String token,
        String signingSecret,
        @Bindable(defaultValue = "https://slack.com") String apiUrl) {

    public SlackSettings {
        token = token.strip();
        signingSecret = signingSecret.strip();
        if (!token.matches("xoxb-[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.token is no bot token: Slack gives one like xoxb-123-456-abc under OAuth & Permissions");
        }
        if (!signingSecret.matches("[A-Za-z0-9]{16,}")) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.signing-secret is none: Slack shows it under Basic Information, 32 letters and digits");
        }
        if (!apiUrl.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw new IllegalArgumentException("shelftalker.slack.api-url is '" + apiUrl
                    + "' and must be a scheme, a host and perhaps a port, as https://slack.com");
        }
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
