package io.shelftalker.channels.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.core.bind.annotation.Bindable;
import io.shelftalker.channels.Credentials;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Slack app that the environment configures: installed in one workspace, with its token, or for many, with what makes
 * tokens.
 *
 * @param botToken the bot user's token, {@code xoxb-…}, in the app's own workspace
 * @param signingSecret what Slack signs its posts with, from the app's Basic Information; needed unless in Socket Mode; two of them
 *     while one is being replaced
 * @param appToken the app-level token, {@code xapp-…}; with it, events come in by Socket Mode
 * @param clientId names the app where people install it in their workspaces
 * @param clientSecret goes with it
 * @param apiUrl Slack's address: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.slack")
@Requires(condition = SlackSettings.Given.class)
public record SlackSettings(
        Optional<String> botToken,
        Optional<String> signingSecret,
        Optional<String> appToken,
        Optional<String> clientId,
        Optional<String> clientSecret,
        @Bindable(defaultValue = "https://slack.com") String apiUrl) {

    /** Whether the environment configures an app. */
    static final class Given implements Condition {
        @Override
        @SuppressWarnings("rawtypes")
        public boolean matches(ConditionContext context) {
            return Stream.of("bot-token", "client-id")
                    .anyMatch(name -> context.getProperty("shelftalker.slack." + name, String.class)
                            .isPresent());
        }
    }

    public SlackSettings {
        botToken = botToken.map(String::strip);
        signingSecret = signingSecret.map(String::strip);
        appToken = appToken.map(String::strip);
        clientId = clientId.map(String::strip);
        clientSecret = clientSecret.map(String::strip);
        form(
                "bot-token",
                botToken,
                "xoxb-[A-Za-z0-9-]+",
                "no bot token: Slack gives one like xoxb-123-456-abc under OAuth & Permissions");
        form("app-token", appToken, "xapp-[A-Za-z0-9-]+", "no app-level token: Slack gives one like xapp-1-A1-2-abc");
        form(
                "signing-secret",
                signingSecret,
                "[A-Za-z0-9]{16,}( *, *[A-Za-z0-9]{16,})?",
                "none: Slack shows it under Basic Information, 32 letters and digits");
        form("client-id", clientId, "\\d+\\.\\d+", "none: Slack shows it under Basic Information, as 123.456");
        form(
                "client-secret",
                clientSecret,
                "[A-Za-z0-9]{16,}",
                "none: Slack shows it under Basic Information, 32 letters and digits");
        form(
                "api-url",
                Optional.of(apiUrl),
                "https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?",
                "no scheme, host and perhaps a port, as https://slack.com");
        together(botToken, clientId, clientSecret);
        if (signingSecret.isEmpty() && appToken.isEmpty()) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.signing-secret is missing: it proves that Slack calls."
                            + " Without an address that Slack can reach, set shelftalker.slack.app-token instead");
        }
    }

    private static void together(Optional<String> botToken, Optional<String> clientId, Optional<String> clientSecret) {
        if (botToken.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.bot-token is missing; an app for many workspaces needs shelftalker.slack.client-id instead");
        }
        if (clientId.isPresent() != clientSecret.isPresent()) {
            throw new IllegalArgumentException(
                    "shelftalker.slack.client-id and shelftalker.slack.client-secret go together: one of them is missing");
        }
    }

    private static void form(String name, Optional<String> value, String pattern, String wrong) {
        if (value.filter(given -> !given.matches(pattern)).isPresent()) {
            throw new IllegalArgumentException("shelftalker.slack." + name + " is " + wrong);
        }
    }

    /** Those of an app that was added. */
    static SlackSettings of(Credentials credentials, SlackServer server) {
        return new SlackSettings(
                Optional.of(credentials.require("token")),
                credentials.get("signing-secret"),
                credentials.get("app-token"),
                Optional.empty(),
                Optional.empty(),
                server.apiUrl());
    }

    URI api() {
        return URI.create(apiUrl);
    }

    /** Without the token and the secrets, so that it can be logged. */
    @Override
    public String toString() {
        return "SlackSettings[apiUrl=" + apiUrl + "]";
    }
}
