package io.shelftalker.channels.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the Bot API is, for all bots.
 *
 * @param apiUrl scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.telegram")
public record TelegramServer(
        @Bindable(defaultValue = "https://api.telegram.org") String apiUrl) {}
