package io.shelftalker.channels.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where Slack is, for all apps.
 *
 * @param apiUrl scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.slack")
public record SlackServer(
        @Bindable(defaultValue = "https://slack.com") String apiUrl) {}
